import type {
  BaseExclusion,
  Comparison,
  Confidence,
  DeciderKind,
  Education,
  Question,
  TermId,
  VotingBody,
} from '../../admission/packs/pack';
import type { FindingCode } from '../../admission/packs/finding';

/** Paths of a pack that stand alone, without those of terms, votes and form codes. */
export type SinglePath =
  | 'age.minYears'
  | 'age.maxYearsWithoutConsent'
  | 'authorisedDecision'
  | 'education'
  | 'introducers'
  | 'base'
  | 'deadlock'
  | 'officialDay'
  | 'partyAge'
  | 'readmissions'
  | 'minimumCell'
  | 'cellMeetings'
  | 'standingCommitteeSize'
  | 'classAttendance'
  | 'yearlyTarget'
  | 'hold'
  | 'decider'
  | 'letterPassedOnBy';

/** What is said of packs in one language. `{…}` is filled. */
export interface PackWords {
  readonly singles: Readonly<Record<SinglePath, string>>;
  readonly terms: Readonly<Record<TermId, string>>;
  readonly questions: Readonly<Record<Question, string>>;
  readonly bodies: Readonly<Record<VotingBody, string>>;
  /** Of `{body}` on `{question}`. */
  readonly vote: string;
  /** Of the special case `{category}`. */
  readonly category: string;
  /** Of the paper `{paper}`. */
  readonly form: string;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly deciders: Readonly<Record<DeciderKind, string>>;
  readonly educations: Readonly<Record<Education, string>>;
  readonly exclusions: Readonly<Record<BaseExclusion, string>>;
  /** By the event a term counts from. */
  readonly anchors: Readonly<Record<string, string>>;
  /** A number `{n}` by its path, where it stands for more than itself. */
  readonly counts: Readonly<Record<string, string>>;
  readonly workingDays: string;
  readonly months: string;
  readonly term: string;
  readonly introducers: string;
  readonly education: string;
  readonly nobody: string;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly toBeConfirmed: string;
  readonly differences: {
    /** The same length from another event. */
    readonly anchor: string;
    readonly changed: string;
    readonly gone: string;
    readonly added: string;
    readonly same: string;
    readonly none: string;
  };
  readonly list: {
    readonly from: string;
    readonly fromUntil: string;
    readonly values: string;
  };
  readonly findings: Readonly<Record<FindingCode, string>>;
  readonly sound: string;
}
