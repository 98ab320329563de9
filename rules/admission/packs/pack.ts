import type { PlainDate } from '../../calendar/plain-date';
import type { Level } from '../../kernel/facts';
import type { Layer } from '../../kernel/layer';
import type { PaperChecklists } from './papers';

/** Oldest first. */
export const PACK_IDS = ['P2016', 'P2021', 'P2025A', 'P2025B', 'P2026A', 'P2026B'] as const;
export type PackId = (typeof PACK_IDS)[number];

/**
 * How sure we are of a value: `text` was read in the regulation as reproduced by a publisher, `restated` in third-party
 * material, `assumed` carried over from the pack before, `known` general knowledge, `default` our own choice.
 * These last three are shown as "to be confirmed". `confirmed` was confirmed, or set right, by two organisers of a body;
 * `local` is laid down by a body for those below it.
 */
export const CONFIDENCES = [
  'text',
  'restated',
  'assumed',
  'known',
  'default',
  'confirmed',
  'local',
] as const;
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

/** What a candidate has learnt, least first. */
export const EDUCATIONS = [
  'reads-and-writes',
  'primary-completed',
  'lower-secondary-completed',
  'lower-secondary-diploma',
] as const;
export type Education = (typeof EDUCATIONS)[number];

/** Special cases that follow documents of their own; the file needs the paper, what it must say is not ours. */
export const SPECIAL_CATEGORIES = [
  'political-history',
  'religion',
  'private-owner',
  'foreign-spouse',
  'population-policy',
] as const;
export type SpecialCategory = (typeof SPECIAL_CATEGORIES)[number];

/** Slots of the papers that special cases ask for. */
export const CATEGORY_SLOTS = [
  'political-conclusion',
  'religion-conclusion',
  'owner-conclusion',
  'foreign-spouse-conclusion',
  'population-conclusion',
] as const;
export type CategorySlot = (typeof CATEGORY_SLOTS)[number];

/** Who does not stand in the base of a cell's vote (R11). */
export const BASE_EXCLUSIONS = ['temporarily-elsewhere', 'exempt-absent'] as const;
export type BaseExclusion = (typeof BASE_EXCLUSIONS)[number];

/**
 * Who decides for a cell below a grassroots committee. `district-` is the standing committee of the district level
 * that was there until 2025-06-30, `superior-` the standing committee directly above the grassroots committee, both
 * unless the grassroots committee is authorised; from 2026 the standing committee of the grassroots committee itself.
 */
export const DECIDER_KINDS = [
  'district-or-authorised-grassroots',
  'superior-or-authorised-grassroots',
  'grassroots-standing-committee',
] as const;
export type DeciderKind = (typeof DECIDER_KINDS)[number];

/** What a hold does to the terms in working days; terms in months never stop. */
export const HOLD_CLOCKS = ['runs-on', 'stops'] as const;
export type HoldClock = (typeof HOLD_CLOCKS)[number];

/** Terms by rule id of docs/regulations.md; the R-less ones are our own service levels for steps the law gives no term. */
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
  /** Wait before a re-admission, from leaving. */
  'R26',
  /** The same after a sentence, from the clearing of the record. */
  'R26b',
  /** For a complaint about a removal, from the decision's receipt. */
  'R28',
  /** To settle it: below the Central level, and at it. */
  'R29',
  'R29b',
  'R31',
  /** Letter of a transfer, and its presenting to the new cell. */
  'R32',
  'R32b',
  /** Without activity or dues in a year: ground to strike a full member off. */
  'R33',
  /** Without progress after education: ground to strike off. */
  'R34',
  'class-nomination',
  'class-enrolment',
  'class-results',
  'class-list-answer',
  'class-session',
  'new-member-enrolment',
  'class-telling',
  'union-proposal',
  'file-opening',
  'file-papers',
  'comments',
  'certification',
  'cell-meeting',
  'division-appraisal',
  'grassroots-vote',
  'submission',
  'awareness-check',
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
  'hold-review',
  'late-ceremony-answer',
  'pack-review',
  'cancellation',
  'move-receipt',
  'case-giving',
  'new-helper',
  'removal-decision',
  'redo-order',
  'deadlock-decision',
  'complaint-advice',
] as const;
export type TermId = (typeof TERM_IDS)[number];

/**
 * A dated, frozen file of values. A dossier is pinned to one when its file opens.
 *
 * Where a rule of docs/regulations.md stands: R01 `age.minYears`, R02 `age.maxYearsWithoutConsent`, R03 `education`,
 * R05 `introducers`, R10, R12, R14, R20 and R23 `thresholds`, R11 `base`, R13 `authorisedDecision`, R22 `deadlock`,
 * R24 `officialDay`, R25 `partyAge`, R27 `readmissions`, R30 `minimumCell`, R35 `cellMeetings`, R36
 * `standingCommitteeSize`, R37 `yearlyTarget`; all others are terms under their own id (R26b, R29b and R32b are the
 * second value of their rule).
 */
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
  /** What must be proven, what is enough where living is hardest, and for respected elders there (with consent). */
  readonly education: Source & {
    readonly normally: Education;
    readonly inHardAreas: Education;
    readonly ofElders: Education;
  };
  /** By special case: the paper its file needs before the cell meets. */
  readonly specialCategories: Readonly<
    Record<SpecialCategory, Source & { readonly slot: CategorySlot }>
  >;
  readonly introducers: Source & { readonly alone: number; readonly withUnion: number };
  /** Who is left out of base N, beside probationary members. */
  readonly base: Source & { readonly leavesOut: readonly BaseExclusion[] };
  readonly minimumCell: Source & { readonly fullMembers: number };
  /** Votes of one body in which neither recognition nor removal is carried, before it is reported up. */
  readonly deadlock: Source & { readonly votes: number };
  /** The day from which a member is official: probation's end, counted from here. */
  readonly officialDay: Source & { readonly countsFrom: 'ceremony' };
  readonly partyAge: Source & { readonly countsFrom: 'admission-decision' };
  readonly readmissions: Source & { readonly inLife: number };
  readonly cellMeetings: Source & { readonly perMonth: number };
  /** At most this share of the committee sits on its standing committee. */
  readonly standingCommitteeSize: Source & { readonly atMostOneIn: number };
  /** Admissions of a year, in percent of all members; local plans set their own. */
  readonly yearlyTarget: Source & { readonly percentOfMembers: number };
  /** Whether a case that rests stops the terms in working days that run in it. */
  readonly hold: Source & { readonly clock: HoldClock };
  /** Sessions of a class somebody must have attended, in percent, to be given a certificate. */
  readonly classAttendance: Source & { readonly atLeastPercent: number };
  /** Who decides admission and recognition, for a cell below a grassroots committee. */
  readonly decider: Source & { readonly kind: DeciderKind };
  /** Levels whose committees pass a letter of introduction on in turn; where none, they are told and the cells do it alone. */
  readonly letterPassedOnBy: Source & { readonly levels: readonly Level[] };
  /** Form codes by paper slot. */
  readonly forms: Readonly<Record<string, string>>;
  /** What the form codes stand on. */
  readonly formsFrom: Source;
  /** By path, where a value stands on something else than what it shares; a central pack has none. */
  readonly sources?: Readonly<Record<string, Source>>;
  /** Layers laid over the central pack, lowest first; a central pack has none. */
  readonly layers?: readonly Layer[];
  /** The admission, recognition and removal files, each in its order. */
  readonly papers: PaperChecklists;
}
