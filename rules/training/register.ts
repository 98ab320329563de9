import type { Facts } from '../kernel/facts';
import type { LearnerId } from './inputs';
import type { TrainingClassState } from './state';

/** Whether the class keeps lists or attendance in its own book; else only its results are recorded. */
export function keepsRegister({ lists = [], sessions = [] }: TrainingClassState): boolean {
  return lists.length > 0 || sessions.length > 0;
}

/** Everybody who sits in the class: by their own dossiers, or taken in from a list whose dossiers may not know it yet. */
export function sitting(
  { enrolled = [] }: TrainingClassState,
  { learners = [] }: Pick<Facts, 'learners'>,
): ReadonlySet<LearnerId> {
  return new Set([...learners, ...enrolled]);
}
