import type { Comparison, Question, Threshold, VotingBody } from '../admission/packs/pack';
import type { BaseLine } from './base';
import { ballotsIn, type Tally } from './tally';
import { inequality, meets, neededYes } from './thresholds';

/** What a vote leads to. A failed vote is reported upward, never simply closed (docs/law/admission.md §failed-votes). */
export const VOTE_OUTCOMES = ['PROPOSED', 'DECIDED', 'FAIL_REPORTED_UP'] as const;
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

/** What a vote is worth when it passes: a proposal to the body above, or the decision itself. */
export type OutcomeIfPassed = 'PROPOSED' | 'DECIDED';

export interface VoteHeld {
  readonly body: VotingBody;
  readonly question: Question;
  /** N of a cell or M of a committee, frozen when attendance closed. */
  readonly base: number;
  /** Members counted in the base who were present. */
  readonly present: number;
  /** The roll with a reason for each member; empty for a committee. */
  readonly lines: readonly BaseLine[];
  readonly tally: Tally;
  readonly threshold: Threshold;
  readonly outcomeIfPassed: OutcomeIfPassed;
}

/** How far the result was from its opposite. */
export type WhatWouldChangeIt =
  | {
      readonly moreYesNeeded: number;
      /** False where too few were present to pass at all. */
      readonly withinReachOfPresent: boolean;
    }
  /** Ayes that could have been lost without failing; 0 means that one less fails. */
  | { readonly marginYes: number };

/** Everything that shows why a vote passed or failed, checkable by hand. Plain data. */
export interface ProofCard extends Tally {
  readonly body: VotingBody;
  readonly question: Question;
  readonly lines: readonly BaseLine[];
  /** The lines that are not counted, each with its reason. */
  readonly exclusions: readonly BaseLine[];
  readonly base: number;
  readonly present: number;
  readonly absent: number;
  /** Of the absent, those with leave; they stay in the base like the others. */
  readonly absentWithLeave: number;
  /** Present, but handed in no ballot. */
  readonly notCast: number;
  readonly comparison: Comparison;
  readonly inequality: string;
  readonly needed: number;
  readonly article: string;
  readonly passes: boolean;
  readonly outcome: VoteOutcome;
  readonly whatWouldChangeIt: WhatWouldChangeIt;
}

/** The proof of a vote that was held. The caller has seen `checkTally` pass. */
export function proofCard(vote: VoteHeld): ProofCard {
  const { base, present, tally, threshold } = vote;
  const { comparison, article } = threshold;
  const passes = meets(comparison, tally.yes, base);
  const needed = neededYes(comparison, base);
  return {
    body: vote.body,
    question: vote.question,
    lines: vote.lines,
    exclusions: vote.lines.filter((line) => !line.counted),
    base,
    present,
    absent: base - present,
    absentWithLeave: vote.lines.filter(({ reason }) => reason === 'absent-with-leave').length,
    ...tally,
    notCast: present - ballotsIn(tally),
    comparison,
    inequality: inequality(comparison, tally.yes, base),
    needed,
    article,
    passes,
    outcome: passes ? vote.outcomeIfPassed : 'FAIL_REPORTED_UP',
    whatWouldChangeIt: passes
      ? { marginYes: tally.yes - needed }
      : { moreYesNeeded: needed - tally.yes, withinReachOfPresent: needed <= present },
  };
}
