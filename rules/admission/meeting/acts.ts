import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { checkTally } from '../../votes/tally';
import { neededYes } from '../../votes/thresholds';
import { begun, defineAct, personOf, type AdmissionRule } from '../act';
import { agendaOn, MEETING_PHASES, votingBodyOf } from './agenda';
import { eligible, frozenBase, notOfTheMeeting } from './attendance';
import {
  ARTICLE,
  attendanceClosed,
  attendanceOpen,
  held,
  noMeeting,
  otherDay,
  unfitToPreside,
} from './checks';
import { concludeCommitteeMeeting, decideInMeeting } from './committee';
import { concludeMeeting } from './conclude';
import { openMeeting } from './open';
import type { Facts } from '../../kernel/facts';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { takeUpInMeeting } from './take-up';

const who = { phases: MEETING_PHASES, roles: ['secretary', 'organiser'], seat: 'meeting' } as const;

/** The roll that was called, and the pack it is counted by. */
function called(state: AdmissionState, { roll }: Facts) {
  return { roll, pack: packOf(state) };
}

/** A member bound to the candidate says so: no presiding, no minutes, no counting; the vote itself stays theirs (our default). */
const declareConflict = defineAct<'declare-conflict'>({
  kind: 'preside',
  redone: 'also',
  who: { ...who, onlyIf: (state) => noMeeting(state) ?? attendanceClosed(state) },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ rollOn: heldOn }),
  check: (state, { heldOn, member, replacedBy }, facts) => {
    const meeting = held(state);
    const { chair, secretary, conflicts } = meeting;
    const presides = member === chair || member === secretary;
    const bound = [...conflicts, member];
    const taken = replacedBy === chair || replacedBy === secretary;
    const fit = { body: votingBodyOf(meeting), persons: eligible(meeting, facts) };
    return [
      otherDay(state, heldOn),
      notOfTheMeeting(meeting, [member], 'member', called(state, facts)),
      conflicts.includes(member) ? refuse('MEETING.DECLARED', ARTICLE, {}, 'member') : null,
      presides && !replacedBy ? refuse('MEETING.REPLACE', ARTICLE, {}, 'replacedBy') : null,
      presides && replacedBy ? unfitToPreside(replacedBy, 'replacedBy', bound, fit) : null,
      presides && taken ? refuse('MEETING.ONE_PERSON', ARTICLE, {}, 'replacedBy') : null,
    ];
  },
  happen: (state, { member, replacedBy }) => {
    const { chair, secretary } = held(state);
    const instead = replacedBy ?? member;
    return [
      {
        type: 'meeting.conflict-declared',
        member,
        chair: chair === member ? instead : chair,
        secretary: secretary === member ? instead : secretary,
      },
    ];
  },
});

/** Attendance closes: the roll is frozen with a reason per member, and what is needed is known before the vote. */
const closeAttendance = defineAct<'close-attendance'>({
  kind: 'preside',
  redone: 'also',
  who: { ...who, onlyIf: (state) => noMeeting(state) ?? attendanceClosed(state) },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ rollOn: heldOn }),
  check: (state, { heldOn, present, withLeave }, facts) => {
    const both = withLeave.find((person) => present.includes(person));
    const meeting = held(state);
    const { chair, secretary } = meeting;
    const away = [chair, secretary].filter((person) => !present.includes(person));
    return [
      otherDay(state, heldOn),
      notOfTheMeeting(meeting, present, 'present', called(state, facts)),
      notOfTheMeeting(meeting, withLeave, 'withLeave', called(state, facts)),
      both ? refuse('VOTE.LISTED_TWICE', ARTICLE, { person: both }, 'withLeave') : null,
      away.length > 0 ? refuse('MEETING.PRESIDING_ABSENT', ARTICLE, { away }, 'present') : null,
    ];
  },
  happen: (state, { heldOn, present, withLeave }, facts) => {
    const { threshold } = agendaOn(state, heldOn);
    if (!threshold) throw new Error('a body without power over the question was not refused');
    const { base, voters, roll } = frozenBase(
      held(state),
      present,
      withLeave,
      called(state, facts),
    );
    const needed = neededYes(threshold.comparison, base);
    return [{ type: 'meeting.attendance-closed', base, voters, present, withLeave, roll, needed }];
  },
});

const counting = defineAct<'count-ballots'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: { ...who, onlyIf: (state) => noMeeting(state) ?? attendanceOpen(state) },
  on: ({ heldOn }) => heldOn,
  check: (state, { heldOn, tally }) => [
    otherDay(state, heldOn),
    checkTally(tally, held(state).attendance?.voters ?? 0),
  ],
  happen: (_state, { counter, tally }, _facts, { by }) => [
    { type: 'meeting.counted', counter, tally, by },
  ],
});

/**
 * The chair's count and the secretary's are entered by two persons; whoever counted may count again until they agree. Who
 * declared a conflict enters neither.
 */
const countBallots: AdmissionRule<'count-ballots'> = {
  ...counting,
  do: (state, input, facts, actor) => {
    const { counts, conflicts } = held(begun(state));
    const other = input.counter === 'chair' ? 'secretary' : 'chair';
    const by = counts[other]?.by;
    const person = personOf(actor) ?? '';
    const code = conflicts.includes(person)
      ? 'MEETING.CONFLICT'
      : by === person
        ? 'MEETING.SAME_COUNTER'
        : null;
    return code
      ? { kind: 'refused', refusals: [refuse(code, ARTICLE, {}, 'counter')] }
      : counting.do(state, input, facts, actor);
  },
};

/** The meeting did not come to a vote; nothing of it counts. */
const callOffMeeting = defineAct<'call-off-meeting'>({
  kind: 'preside',
  redone: 'also',
  freeText: ['reason'],
  who: { ...who, onlyIf: noMeeting },
  on: ({ calledOffOn }) => calledOffOn,
  check: (state, { calledOffOn }) => [
    notBefore('calledOffOn', calledOffOn, 'heldOn', held(state).heldOn),
  ],
  happen: (_state, { calledOffOn, reason }) => [
    { type: 'meeting.called-off', calledOffOn, reason },
  ],
});

export const meetingActs = {
  'open-meeting': openMeeting,
  'take-up-in-meeting': takeUpInMeeting,
  'declare-conflict': declareConflict,
  'close-attendance': closeAttendance,
  'count-ballots': countBallots,
  'conclude-meeting': concludeMeeting,
  'conclude-committee-meeting': concludeCommitteeMeeting,
  'decide-in-meeting': decideInMeeting,
  'call-off-meeting': callOffMeeting,
};
