import type { MeetingNeed } from '../../kernel/duty';
import type { MeetingState } from './events';

/**
 * `8 needed, of N = 12`; null until attendance is closed. No quorum is known: that too few are there follows from the base.
 * @source 294-QĐ/TW 9.3.2
 */
export function needOf(meeting: MeetingState | null | undefined): MeetingNeed | null {
  const attendance = meeting?.attendance;
  if (!attendance) return null;
  const { base, needed, voters } = attendance;
  const canPass = needed <= voters;
  return {
    base,
    needed,
    present: voters,
    canPass,
    ...(meeting.committee && { ofCommittee: true as const }),
  };
}
