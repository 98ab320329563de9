import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, OrganisationId, PersonId } from '../kernel/facts';
import type { DossierState } from '../kernel/procedure';
import type { LearnerId } from './inputs';
import type { ClassKind } from './kinds';

export const TRAINING_CLASS_PHASES = ['ANNOUNCED', 'FINISHED', 'CANCELLED'] as const;
export type TrainingClassPhase = (typeof TRAINING_CLASS_PHASES)[number];

/** A day on which the class sits; `present`: how many were there, null while nobody said. */
export interface ClassSession {
  readonly on: PlainDate;
  readonly present: number | null;
}

/** Nominations that a grassroots body collected and forwarded. */
export interface NominationList {
  readonly list: number;
  readonly from: OrganisationId;
  readonly forwardedOn: PlainDate;
  /** Those the centre has neither taken in nor refused. */
  readonly waiting: readonly LearnerId[];
}

/** A full member whom a cell nominated for a class in theory. */
export interface NominatedMember {
  readonly person: PersonId;
  readonly cell: OrganisationId;
  /** The cell and every body above it that day. */
  readonly chain: readonly OrganisationId[];
}

/** One class: many learners, one set of results. */
export interface TrainingClassState extends DossierState {
  readonly phase: TrainingClassPhase;
  readonly subject: null;
  readonly pack: null;
  /** Its own dossier: learners' dossiers name it. */
  readonly class: DossierId;
  /** The centre and every body above it, lowest first. */
  readonly chain: readonly OrganisationId[];
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  /** Absent for an awareness class. */
  readonly teaches?: ClassKind;
  readonly places?: number;
  /** In the order of their days; absent until one is planned or held. */
  readonly sessions?: readonly ClassSession[];
  /** Sessions each learner attended; who is not named attended none. */
  readonly attended?: Readonly<Record<LearnerId, number>>;
  readonly nominated?: readonly NominatedMember[];
  /** Oldest first; absent until one was forwarded. */
  readonly lists?: readonly NominationList[];
  /** Taken in from lists, in that order. */
  readonly enrolled?: readonly LearnerId[];
  /** What came of it; absent in classes that have not ended, and of earlier releases. */
  readonly outcome?: { readonly learners: number; readonly passed: number };
}
