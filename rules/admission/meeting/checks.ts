import type { PlainDate } from '../../calendar/plain-date';
import type { PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { TallyInput } from '../inputs';
import type { VotingBody } from '../packs/pack';
import type { AdmissionState } from '../state';
import { isCurrent } from './agenda';
import { COUNTERS, type Counter, type MeetingState } from './events';

/** The article that lets the meeting choose its form and says who stands in the base. */
export const ARTICLE = '294-QĐ/TW 9.3.2';

/** The meeting that is being held. @throws where the act's own condition was not asked before */
export function held({ meeting }: AdmissionState): MeetingState {
  if (!meeting) throw new Error('an act of a meeting without a meeting was not refused');
  return meeting;
}

export function noMeeting(state: AdmissionState): Refusal | null {
  return isCurrent(state) ? null : refuse('MEETING.NONE', ARTICLE);
}

/** One meeting at a time. A vote may still be recorded by its result alone; the open meeting is then left behind. */
export function meetingOpen(state: AdmissionState): Refusal | null {
  const { meeting } = state;
  return meeting && isCurrent(state)
    ? refuse('MEETING.OPEN', ARTICLE, { heldOn: meeting.heldOn })
    : null;
}

export function attendanceOpen(state: AdmissionState): Refusal | null {
  return state.meeting && !state.meeting.attendance
    ? refuse('MEETING.ATTENDANCE_OPEN', ARTICLE)
    : null;
}

export function attendanceClosed(state: AdmissionState): Refusal | null {
  return state.meeting?.attendance ? refuse('MEETING.ATTENDANCE_CLOSED', ARTICLE) : null;
}

/** Each step belongs to the day of the meeting, however late it is typed. */
export function otherDay({ meeting }: AdmissionState, heldOn: PlainDate): Refusal | null {
  return meeting && meeting.heldOn !== heldOn
    ? refuse('MEETING.OTHER_DAY', ARTICLE, { heldOn: meeting.heldOn }, 'heldOn')
    : null;
}

/** Who presides or keeps the minutes belongs to the body that meets, and is not bound to whom the vote is about. */
export function unfitToPreside(
  person: PersonId,
  field: string,
  conflicts: readonly PersonId[],
  { body, persons }: { readonly body: VotingBody; readonly persons: readonly PersonId[] },
): Refusal | null {
  if (!persons.includes(person)) {
    const code = body === 'cell' ? 'MEETING.NOT_FULL_MEMBER' : 'MEETING.NOT_IN_OFFICE';
    return refuse(code, ARTICLE, {}, field);
  }
  return conflicts.includes(person) ? refuse('MEETING.CONFLICT', ARTICLE, {}, field) : null;
}

/** Why the counts cannot be taken for the result: one is missing, or they differ. Both are shown, and counted again. */
export function countsDiffer({ meeting }: AdmissionState): Refusal | null {
  const missing = COUNTERS.filter((counter) => !meeting?.counts[counter]);
  if (missing.length > 0) return refuse('MEETING.COUNTS_MISSING', ARTICLE, { missing });
  const [chair, secretary] = COUNTERS.map((counter) => inWords(meeting, counter));
  return chair === secretary
    ? null
    : refuse('MEETING.COUNTS_DIFFER', ARTICLE, {
        chair: chair ?? null,
        secretary: secretary ?? null,
      });
}

function inWords(meeting: MeetingState | null | undefined, counter: Counter): string | undefined {
  const tally: TallyInput | undefined = meeting?.counts[counter]?.tally;
  return tally && `${tally.yes} / ${tally.no} / ${tally.blank} / ${tally.invalid}`;
}
