import { refuse, type Refusal } from '../kernel/refusal';

const TALLY_ARTICLE = '294-QĐ/TW 9.3.2';

/** Ballots by kind; whoever is absent or hands in nothing appears in none. Counts only, also for raised cards. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly invalid: number;
}

/** Kinds of ballots in the order in which they are read out. */
export const BALLOT_KINDS = ['yes', 'no', 'blank', 'invalid'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** All ballots handed in. */
export function ballotsIn(tally: Tally): number {
  return tally.yes + tally.no + tally.blank + tally.invalid;
}

/** The kind with which the running sum first exceeds the voters; null when all ballots fit. */
export function findExcessKind(tally: Tally, voters: number): BallotKind | null {
  let ballots = 0;
  for (const kind of BALLOT_KINDS) {
    ballots += tally[kind];
    if (ballots > voters) return kind;
  }
  return null;
}

/**
 * Refuses counts that are no whole numbers of at least 0, or that exceed the voters.
 * @param voters most ballots there can be: members counted in the base who are present, or the base itself
 */
export function checkTally(tally: Tally, voters: number): Refusal | null {
  for (const kind of BALLOT_KINDS) {
    const count = tally[kind];
    if (!Number.isSafeInteger(count) || count < 0) {
      return refuse('VOTE.COUNT_INVALID', TALLY_ARTICLE, { kind, count }, kind);
    }
  }
  const excess = findExcessKind(tally, voters);
  if (excess === null) return null;
  const ballots = ballotsIn(tally);
  return refuse('VOTE.TOO_MANY_BALLOTS', TALLY_ARTICLE, { ballots, voters }, excess);
}
