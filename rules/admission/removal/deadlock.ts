import type { Pack, Threshold } from '../packs/pack';
import { meets } from '../../votes/thresholds';

/** The ayes of one vote and what they were counted against. */
export interface Counted {
  readonly yes: number;
  readonly base: number;
}

/** One meeting at which recognition, removal or both were voted on. */
export interface MembershipMeeting {
  readonly recognition?: Counted;
  readonly removal?: Counted;
}

export const DEADLOCK_OUTCOMES = ['RECOGNISE', 'REMOVE', 'VOTE_AGAIN', 'REPORT_UP'] as const;
export type DeadlockOutcome = (typeof DEADLOCK_OUTCOMES)[number];

export interface DeadlockAnswer {
  readonly outcome: DeadlockOutcome;
  /** Meetings so far in which neither recognition nor removal was carried. */
  readonly fruitless: number;
}

/** Bodies whose votes can run into a deadlock; where more than half decides there is a result either way. */
export type DeadlockedBody = 'cell' | 'grassroots-committee';

/**
 * Where meetings of one body on a probationary member have led, meeting by meeting. The first vote that is carried wins:
 * a recognition that fails removes nobody, a removal that fails recognises nobody. After the pack's number of meetings
 * without either, the matter is reported to the superior, which decides; no interval between meetings is stated, so
 * none is asked for.
 * @source R22, R23 (docs/law/admission.md §probation)
 */
export function deadlockOf(
  meetings: readonly MembershipMeeting[],
  body: DeadlockedBody,
  { thresholds, deadlock }: Pack,
): DeadlockAnswer {
  const { recognition, removal } = thresholds[body];
  let fruitless = 0;
  for (const meeting of meetings) {
    if (carried(meeting.recognition, recognition)) return { outcome: 'RECOGNISE', fruitless };
    if (carried(meeting.removal, removal)) return { outcome: 'REMOVE', fruitless };
    fruitless += 1;
    if (fruitless >= deadlock.votes) return { outcome: 'REPORT_UP', fruitless };
  }
  return { outcome: 'VOTE_AGAIN', fruitless };
}

function carried(vote: Counted | undefined, threshold: Threshold | null): boolean {
  return !!vote && !!threshold && meets(threshold.comparison, vote.yes, vote.base);
}
