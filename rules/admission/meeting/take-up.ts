import type { PlainDate } from '../../calendar/plain-date';
import { isPlainState, type Json } from '../../kernel/json';
import { refuse } from '../../kernel/refusal';
import { neededYes } from '../../votes/thresholds';
import { defineAct } from '../act';
import { agendaOn, checkDay, MEETING_PHASES, notNext, votingBodyOf } from './agenda';
import { ARTICLE, meetingOpen, unfitToPreside } from './checks';
import type { MeetingState } from './events';
import { isSameBody, noPower } from './open';

/**
 * 2.1. One meeting deals with several dossiers, one vote each: this one is taken up in the meeting that is recorded in
 * another. Day, form, who is there and who is in office are taken over; conflicts and counts are this dossier's own.
 */
export const takeUpInMeeting = defineAct<'take-up-in-meeting'>({
  kind: 'preside',
  redone: 'also',
  who: {
    phases: MEETING_PHASES,
    roles: ['secretary', 'organiser'],
    seat: 'meeting',
    onlyIf: (state) => notNext(state) ?? meetingOpen(state),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ meetingOf }) => ({ dossiers: [meetingOf], subject: true }),
  check: (state, { heldOn, meetingOf, chair, secretary }, facts) => {
    const agenda = agendaOn(state, heldOn);
    const there = findMeeting(facts.dossiers[meetingOf], heldOn);
    if (!there || meetingOf === facts.dossier || !isSameBody(there, agenda)) {
      return [refuse('MEETING.NOT_THERE', ARTICLE, { heldOn }, 'meetingOf')];
    }
    const fit = { body: votingBodyOf(there), persons: ableToPreside(there) };
    const presides = { chair: chair ?? there.chair, secretary: secretary ?? there.secretary };
    return [
      ...checkDay(state, heldOn, facts),
      noPower(agenda),
      unfitToPreside(presides.chair, 'chair', [], fit),
      unfitToPreside(presides.secretary, 'secretary', [], fit),
      presides.chair === presides.secretary
        ? refuse('MEETING.ONE_PERSON', ARTICLE, {}, 'secretary')
        : null,
    ];
  },
  happen: (state, { heldOn, meetingOf, chair, secretary }, facts) => {
    const there = findMeeting(facts.dossiers[meetingOf], heldOn);
    const { question, threshold } = agendaOn(state, heldOn);
    if (!there || !threshold) throw new Error('a meeting that is not there was not refused');
    const { cell, committee, form, attendance } = there;
    return [
      {
        type: 'meeting.opened',
        question,
        ...(cell !== undefined && { cell }),
        ...(committee && { committee }),
        sameAs: there.sameAs ?? meetingOf,
        heldOn,
        form,
        chair: chair ?? there.chair,
        secretary: secretary ?? there.secretary,
      },
      ...(attendance
        ? [
            {
              type: 'meeting.attendance-closed' as const,
              ...attendance,
              needed: neededYes(threshold.comparison, attendance.base),
            },
          ]
        : []),
    ];
  },
});

/** Once attendance is closed only who is there can preside; before that, of a committee, who is in office. */
function ableToPreside({ attendance, committee, chair, secretary }: MeetingState) {
  return attendance?.present ?? committee?.members ?? [chair, secretary];
}

/** The meeting of that day in another dossier, being held or over by now. */
function findMeeting(dossier: Json | undefined, heldOn: PlainDate): MeetingState | null {
  if (!isPlainState(dossier)) return null;
  const found = [dossier['meeting'], dossier['lastMeeting']].find(
    (one) => isMeeting(one) && one.heldOn === heldOn,
  );
  return isMeeting(found) ? found : null;
}

/** A state holds a meeting as these rules folded it; what is asked here is only whether it does. */
function isMeeting(value: unknown): value is MeetingState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'heldOn' in value &&
    'chair' in value &&
    'secretary' in value &&
    'attendance' in value
  );
}
