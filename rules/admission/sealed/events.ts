import type { PlainDate } from '../../calendar/plain-date';
import type { AdmissionState } from '../state';

/** Decisions that are sealed to the papers their deciders were shown. */
export const SEALED_DECISIONS = ['decide-admission', 'decide-recognition'] as const;
export type SealedAct = (typeof SEALED_DECISIONS)[number];

/** A decision with the papers that lay in the file when it was taken, each as it then was. */
export interface SealedDecision {
  readonly act: SealedAct;
  readonly decidedOn: PlainDate;
  /** By slot: the paper's hash and version. */
  readonly papers: Readonly<Record<string, { readonly sha256: string; readonly version: number }>>;
  /** The day the body that decided last looked at what changed since; null where it never had to. */
  readonly reviewedOn: PlainDate | null;
}

/** What the body that decided has looked at a decision for. */
export interface DecisionReviewed {
  readonly type: 'decision.reviewed';
  readonly decision: SealedAct;
  readonly reviewedOn: PlainDate;
  readonly reason: string;
}

export interface SealedInputs {
  'review-decision': {
    readonly decision: SealedAct;
    readonly reviewedOn: PlainDate;
    /** What was found: why the decision stands all the same, or what is done about it. */
    readonly reason: string;
  };
}

/** The papers of the file as they lie there now. */
export function papersNow({ papers }: Pick<AdmissionState, 'papers'>): SealedDecision['papers'] {
  return Object.fromEntries(
    Object.entries(papers).map(([slot, { sha256, version }]) => [slot, { sha256, version }]),
  );
}
