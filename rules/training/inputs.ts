import type { PlainDate } from '../calendar/plain-date';
import type { CorrectEntryInput } from '../kernel/correction';
import type { ClassKind } from './kinds';
import type { DossierId, OrganisationId } from '../kernel/facts';

/** One learner's result: a certificate number, or none for who did not pass. */
export interface ClassResult {
  readonly dossier: DossierId;
  readonly certificateNumber: string | null;
}

/** Input of every act on a training class, by name. */
export interface TrainingClassInputs {
  'announce-class': {
    /** The political centre that runs it. */
    readonly centre: OrganisationId;
    readonly announcedOn: PlainDate;
    readonly opensOn: PlainDate;
    readonly closesOn: PlainDate;
    /** Default: `awareness`. */
    readonly teaches?: ClassKind;
  };
  'record-results': {
    readonly issuedOn: PlainDate;
    readonly issuer: string;
    readonly results: readonly ClassResult[];
  };
  'void-entry': { readonly seq: number; readonly reason: string };
  'correct-entry': CorrectEntryInput;
}
export type TrainingClassAct = keyof TrainingClassInputs;
