import type { PlainDate } from '../../calendar/plain-date';
import type { CellVoteInput, CommitteeVoteInput, DecisionInput, PaperInput } from '../inputs';

/** Why a probationary member is struck off the list. */
export const REMOVAL_GROUNDS = [
  /** Found not to qualify, once the twelve months have ended. */
  'not-qualified',
  /** Disciplined, and no longer fit to be recognised (4.16). */
  'discipline',
  /** No activity, or no dues, for so many months of a year (R33). */
  'no-activity',
  /** No progress so many months after education (R34). */
  'no-progress',
] as const;
export type RemovalGround = (typeof REMOVAL_GROUNDS)[number];

/** The ground, and how long it has lasted where it is a matter of months. */
export interface Grounded {
  readonly ground: RemovalGround;
  /** Whole months without activity or dues within a year, or without progress since education began. */
  readonly months?: number;
}

/** What may be decided on a member about whom meetings carried nothing. */
export const DEADLOCK_DECISIONS = ['recognise', 'remove', 'vote-again'] as const;
export type DeadlockDecision = (typeof DEADLOCK_DECISIONS)[number];

/** The removal stands, or it does not and the member is back in probation. */
export const COMPLAINT_OUTCOMES = ['upheld', 'overturned'] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** What a probationary member may be disciplined with; expulsion is named so that it can be refused with its article. */
export const DISCIPLINES = ['reprimand', 'warning', 'expulsion'] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** Inputs of the acts by which a probationary member is struck off. */
export interface RemovalInputs {
  'record-removal-vote': CellVoteInput & Grounded;
  'record-removal-division-appraisal': {
    readonly appraisedOn: PlainDate;
    readonly paper?: PaperInput;
  };
  'record-removal-grassroots-vote': CommitteeVoteInput;
  'decide-removal': DecisionInput;
  'decide-deadlock': DecisionInput &
    Partial<Grounded> & {
      /** What the meeting that decides voted on. */
      readonly outcome: DeadlockDecision;
    };
  'file-complaint': {
    readonly filedOn: PlainDate;
    /** The day the person received the decision complained of: the removal, or the answer of the level below. */
    readonly receivedOn: PlainDate;
    readonly paper?: PaperInput;
  };
  'advise-on-complaint': {
    readonly advisedOn: PlainDate;
    readonly note: string;
    readonly paper?: PaperInput;
  };
  'settle-complaint': {
    readonly settledOn: PlainDate;
    readonly outcome: ComplaintOutcome;
    readonly number: string;
    readonly reason: string;
    readonly paper?: PaperInput;
  };
  'record-discipline': {
    readonly measure: Discipline;
    readonly decidedOn: PlainDate;
    readonly number: string;
    readonly paper?: PaperInput;
  };
}
