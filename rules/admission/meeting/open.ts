import type { Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { agendaOn, checkDay, MEETING_PHASES, notNext, type Agenda } from './agenda';
import { eligible } from './attendance';
import { ARTICLE, meetingOpen, unfitToPreside } from './checks';
import type { MeetingCommittee, MeetingState } from './events';

/**
 * 2.1. The meeting opens: its day, who presides and who keeps the minutes, and the form that the meeting itself chose. Of a
 * committee, who is in office that day is kept with it: base M.
 */
export const openMeeting = defineAct<'open-meeting'>({
  kind: 'preside',
  redone: 'also',
  who: {
    phases: MEETING_PHASES,
    roles: ['secretary', 'organiser'],
    seat: 'meeting',
    onlyIf: (state) => notNext(state) ?? meetingOpen(state),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn, committee }) =>
    committee === undefined
      ? { rollOn: heldOn, subject: true }
      : { committeeOf: committee, committeeOn: heldOn, subject: true },
  check: (state, { heldOn, chair, secretary, committee }, facts) => {
    const agenda = agendaOn(state, heldOn);
    const fit = { body: agenda.body, persons: eligible(bodyMeeting(agenda, facts), facts) };
    return [
      ...checkDay(state, heldOn, facts),
      otherBody(agenda, committee),
      noPower(agenda),
      committee !== undefined && fit.persons.length === 0 ? noCommittee(agenda) : null,
      unfitToPreside(chair, 'chair', [], fit),
      unfitToPreside(secretary, 'secretary', [], fit),
      chair === secretary ? refuse('MEETING.ONE_PERSON', ARTICLE, {}, 'secretary') : null,
    ];
  },
  happen: (state, { heldOn, form, chair, secretary }, facts) => {
    const agenda = agendaOn(state, heldOn);
    const { question } = agenda;
    const body = bodyMeeting(agenda, facts);
    return [{ type: 'meeting.opened', question, ...body, heldOn, form, chair, secretary }];
  },
});

/** Whose meeting it is, with who is in office where it is a committee's. */
function bodyMeeting(
  { body, organisation }: Agenda,
  { committee }: Facts,
): Pick<MeetingState, 'cell' | 'committee'> {
  if (body === 'cell') return { cell: organisation };
  return { committee: { organisation, body, members: membersOf(body, committee ?? []) } };
}

function membersOf(
  body: MeetingCommittee['body'],
  committee: NonNullable<Facts['committee']>,
): MeetingCommittee['members'] {
  return committee
    .filter(({ standing }) => body !== 'standing-committee' || standing)
    .map(({ person }) => person);
}

/** A committee is named, so that its members of that day can be read; the cell is not. */
export function otherBody(
  { body, organisation }: Agenda,
  named: OrganisationId | undefined,
): Refusal | null {
  const right = named === (body === 'cell' ? undefined : organisation);
  return right ? null : refuse('MEETING.OTHER_BODY', ARTICLE, { body, organisation }, 'committee');
}

export function noPower({ threshold, body, organisation }: Agenda): Refusal | null {
  return threshold ? null : refuse('BODY.NO_POWER', 'Rõ', { body, organisation });
}

function noCommittee({ body, organisation }: Agenda): Refusal {
  return refuse('BODY.NO_COMMITTEE', ARTICLE, { body, organisation }, 'committee');
}

/** Whose meeting the other one is; a dossier is taken up only where the very same body meets. */
export function isSameBody(
  meeting: Pick<MeetingState, 'cell' | 'committee'>,
  { body, organisation }: Agenda,
): boolean {
  const { committee, cell } = meeting;
  return committee
    ? committee.body === body && committee.organisation === organisation
    : body === 'cell' && cell === organisation;
}
