import type { MeetingInputs } from '../../../rules/admission/meeting/events';
import { COUNTERS } from '../../../rules/admission/meeting/events';
import { VOTE_FORMS, type PaperInput, type TallyInput } from '../../../rules/admission/inputs';
import { nextMeeting, type NextMeeting } from '../../../rules/admission/seats';
import type { AdmissionState } from '../../../rules/admission/state';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import { committeeOf as membersOf, type AdmissionCase } from '../../support/admission-case';
import { EVERYONE } from './main-path';
import type { Dice } from './random-inputs';

interface Parts {
  somebody(dice: Dice): string;
  someTally(dice: Dice, voters: number): TallyInput;
  somePaper(dice: Dice): PaperInput;
  maybePaper(dice: Dice): { paper?: PaperInput };
}

type Makers = {
  readonly [A in keyof MeetingInputs]: (
    dice: Dice,
    day: PlainDate,
    state: AdmissionState,
  ) => MeetingInputs[A];
};

/** Steps of a meeting, of the cell or of a committee: mostly those that fit the meeting that is open. */
export const meetingMakers = (parts: Parts): Makers => ({
  'open-meeting': (dice, heldOn, state) => ({
    heldOn,
    form: dice.pick(VOTE_FORMS),
    chair: dice.oneIn(6) ? parts.somebody(dice) : presiding(state, 1),
    secretary: dice.oneIn(6) ? parts.somebody(dice) : presiding(state, 2),
    ...committeeOf(state),
  }),
  'take-up-in-meeting': (dice, heldOn) => ({ heldOn, meetingOf: dice.pick(['other', 'dossier']) }),
  'declare-conflict': (dice, heldOn, { meeting }) => ({
    heldOn: meeting && !dice.oneIn(6) ? meeting.heldOn : heldOn,
    member: parts.somebody(dice),
    ...(dice.oneIn(2) ? {} : { replacedBy: parts.somebody(dice) }),
  }),
  'close-attendance': (dice, heldOn, { meeting }) => ({
    heldOn: meeting && !dice.oneIn(6) ? meeting.heldOn : heldOn,
    present: (meeting?.committee?.members ?? EVERYONE).slice(0, dice.oneIn(4) ? dice.below(10) : 9),
    withLeave: dice.oneIn(4) ? [parts.somebody(dice)] : [],
  }),
  'count-ballots': (dice, heldOn, { meeting }) => ({
    heldOn: meeting && !dice.oneIn(6) ? meeting.heldOn : heldOn,
    counter: dice.pick(COUNTERS),
    tally: parts.someTally(dice, meeting?.attendance?.voters ?? 5),
  }),
  'conclude-meeting': (dice, heldOn, { meeting }) => ({
    heldOn: meeting && !dice.oneIn(6) ? meeting.heldOn : heldOn,
    ...(dice.oneIn(8) ? {} : { resolutionNumber: '7-NQ' }),
    ...parts.maybePaper(dice),
    ...(dice.oneIn(6) ? {} : { minutes: parts.somePaper(dice) }),
  }),
  'conclude-committee-meeting': (dice, heldOn, { meeting }) => ({
    heldOn: meeting && !dice.oneIn(6) ? meeting.heldOn : heldOn,
    ...(dice.oneIn(8) ? {} : { resolutionNumber: '7-NQ' }),
    ...(dice.oneIn(6) ? {} : { minutes: parts.somePaper(dice) }),
  }),
  'decide-in-meeting': (dice, heldOn, { meeting }) => {
    const on = meeting && !dice.oneIn(6) ? meeting.heldOn : heldOn;
    const numbered = dice.oneIn(6) ? {} : { decisionNumber: '9-QĐ', issuedOn: on };
    const minutes = dice.oneIn(6) ? {} : { minutes: parts.somePaper(dice) };
    return { heldOn: on, ...numbered, ...minutes, ...(dice.oneIn(3) ? {} : { reason: 'token' }) };
  },
  'call-off-meeting': (_dice, calledOffOn) => ({ calledOffOn, reason: 'token' }),
});

/** Somebody who can preside at the next meeting. */
function presiding(state: AdmissionState, nth: number): string {
  return `${nextMeeting(state)?.body === 'cell' ? 'm' : 'k'}${nth}`;
}

/** The committee that meets next. */
function committeeOf(state: AdmissionState): { committee?: string } {
  const next = nextMeeting(state);
  return next && next.body !== 'cell' ? { committee: next.organisation } : {};
}

/** A dossier in which the body that meets next is meeting today. */
export function meetingElsewhere(one: AdmissionCase, next: NextMeeting, dice: Dice): Json {
  const { organisation, body } = next;
  const members = membersOf(organisation, one.world.bodies).map(({ person }) => person);
  const whose =
    body === 'cell' ? { cell: organisation } : { committee: { organisation, body, members } };
  const present = body === 'cell' ? EVERYONE : members;
  const [chair = '', secretary = ''] = present;
  const roll = present.map((person) => ({ person, counted: true, reason: 'present' }));
  const [base, voters] = [present.length, present.length];
  const frozen = { base, voters, present, withLeave: [], roll, needed: 0 };
  const attendance = dice.oneIn(2) ? null : frozen;
  const meeting = {
    ...whose,
    heldOn: one.today,
    chair,
    secretary,
    form: 'raised-card',
    attendance,
  };
  const other: Json = JSON.parse(JSON.stringify({ meeting }));
  return other;
}
