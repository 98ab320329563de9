import type { PlainDate } from '../../calendar/plain-date';
import type { Level } from '../../kernel/facts';

export const PACK_IDS = ['P2025B', 'P2026B'] as const;
export type PackId = (typeof PACK_IDS)[number];

/**
 * How sure we are of a value: `text` was read in the regulation as reproduced by a publisher, `restated` in third-party
 * material, `assumed` carried over from the pack before, `known` general knowledge, `default` our own choice.
 * The last three are shown as "to be confirmed".
 */
export const CONFIDENCES = ['text', 'restated', 'assumed', 'known', 'default'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a value comes from. */
export interface Source {
  readonly article: string;
  readonly confidence: Confidence;
}

/** A term in working days of the calendar, or in calendar months. Never mixed, never converted. */
export type Length = { readonly workingDays: number } | { readonly months: number };

/** A term of the law: its length and the event that starts it. */
export interface Term extends Source {
  readonly length: Length;
  /** The event whose date is `startsOn`. */
  readonly anchor: string;
}

export const COMPARISONS = ['at-least-two-thirds', 'more-than-half'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface Threshold extends Source {
  readonly comparison: Comparison;
}

export const QUESTIONS = ['listing', 'admission', 'recognition', 'removal'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Bodies that vote. */
export const VOTING_BODIES = ['cell', 'grassroots-committee', 'standing-committee'] as const;
export type VotingBody = (typeof VOTING_BODIES)[number];

/** Terms by rule id of the specification; the R-less ones are our own service levels for steps the law gives no term. */
export const TERM_IDS = [
  'R04',
  'R06',
  'R07',
  'R08',
  'R09',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R21',
  'R31',
  'R32',
  'R32b',
  'class-nomination',
  'class-enrolment',
  'class-results',
  'file-opening',
  'file-papers',
  'comments',
  'certification',
  'cell-meeting',
  'division-appraisal',
  'grassroots-vote',
  'submission',
  'completion',
  'failed-vote-answer',
  'decision-receipt',
  'new-member-class',
  'quarterly-comment',
  'probation-papers',
  'recognition-grassroots-vote',
  'new-mentor',
  'new-letter',
  'letter-passing',
  'member-acceptance',
  'return-confirmation',
  'missing-answer',
] as const;
export type TermId = (typeof TERM_IDS)[number];

/** A dated, frozen file of values. A dossier is pinned to one when its file opens. */
export interface Pack {
  readonly id: PackId;
  /** Number and date of the regulation and its guidance; numbers alone are not unique. */
  readonly regulation: string;
  readonly inForce: { readonly from: PlainDate; readonly until: PlainDate | null };
  readonly terms: Readonly<Record<TermId, Term>>;
  /** By body, then question; `null` where the body has no power over the question. */
  readonly thresholds: Readonly<Record<VotingBody, Readonly<Record<Question, Threshold | null>>>>;
  /** What the grassroots committee needs when it takes the decision itself; null where the pack gives it no such power. */
  readonly authorisedDecision: Threshold | null;
  readonly age: Source & { readonly minYears: number; readonly maxYearsWithoutConsent: number };
  readonly introducers: Source & { readonly alone: number; readonly withUnion: number };
  readonly minimumCell: Source & { readonly fullMembers: number };
  /** Who decides admission and recognition, for a cell below a grassroots committee. */
  readonly decider: Source & {
    readonly kind: 'superior-or-authorised-grassroots' | 'grassroots-standing-committee';
  };
  /** Levels whose committees pass a letter of introduction on in turn; where none, they are told and the cells do it alone. */
  readonly letterPassedOnBy: Source & { readonly levels: readonly Level[] };
  /** Form codes by paper slot. */
  readonly forms: Readonly<Record<string, string>>;
}
