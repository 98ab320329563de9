import type { MeetingState } from './events';

/** What a meeting needs, before it votes. */
export interface MeetingNeed {
  readonly base: number;
  readonly needed: number;
  readonly present: number;
  /** False where all who are there together are too few to pass. No quorum is known; this follows from the base alone. */
  readonly canPass: boolean;
}

/** `8 needed, of N = 12`; null until attendance is closed. @source 294-QĐ/TW 9.3.2 */
export function needOf(meeting: MeetingState | null | undefined): MeetingNeed | null {
  const attendance = meeting?.attendance;
  if (!attendance) return null;
  const { base, needed, voters } = attendance;
  return { base, needed, present: voters, canPass: needed <= voters };
}
