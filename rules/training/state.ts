import type { PlainDate } from '../calendar/plain-date';
import type { DossierId, OrganisationId } from '../kernel/facts';
import type { DossierState, EntryCorrected } from '../kernel/procedure';
import type { ClassResult } from './inputs';
import type { ClassKind } from './kinds';

export const TRAINING_CLASS_PHASES = ['ANNOUNCED', 'FINISHED'] as const;
export type TrainingClassPhase = (typeof TRAINING_CLASS_PHASES)[number];

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
}

export type TrainingClassEvent =
  | {
      readonly type: 'class.announced';
      readonly class: DossierId;
      readonly centre: OrganisationId;
      /** The centre and every body above it that day, lowest first. */
      readonly chain: readonly OrganisationId[];
      readonly announcedOn: PlainDate;
      readonly opensOn: PlainDate;
      readonly closesOn: PlainDate;
      /** Absent for an awareness class. */
      readonly teaches?: ClassKind;
    }
  | {
      readonly type: 'class.finished';
      readonly issuedOn: PlainDate;
      readonly issuer: string;
      readonly results: readonly ClassResult[];
    }
  | {
      readonly type: 'bodies.changed';
      readonly change: string;
      readonly on: PlainDate;
      readonly organisation: OrganisationId;
      readonly chain: readonly OrganisationId[];
    }
  | { readonly type: 'entry.voided'; readonly seq: number; readonly reason: string }
  | EntryCorrected;
