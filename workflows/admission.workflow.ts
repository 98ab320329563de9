import type { AdmissionPhase } from '../rules/admission/phases';
import { ADMISSION_PHASES } from '../rules/admission/phases';
import { awarenessClass, fileOpening } from './admission/training';
import { cellVote } from './admission/cell-vote';
import { ceremony } from './admission/ceremony';
import { ended } from './admission/ended';
import { file } from './admission/file';
import { probation } from './admission/probation';
import {
  recognitionByDecider,
  recognitionByDivision,
  recognitionByGrassroots,
} from './admission/recognition';
import {
  completion,
  correction,
  expiredFile,
  failedVoteAnswer,
  hold,
  takingOver,
} from './admission/setbacks';
import { complaintAnswer, removalByDecider, removalByGrassroots } from './admission/removal';
import {
  decision,
  divisionAppraisal,
  grassrootsVote,
  submission,
} from './admission/superior-approval';
import { verification } from './admission/verification';
import type { FollowedDossier, PhaseFunction } from './follow-dossier';
import { followDossier } from './follow-dossier';
import type { DossierInput } from './messages';

/** One person's way from awareness class to full member, in time. The law is in rules/; this only waits, reminds and escalates. */
export async function admissionWorkflow(input: DossierInput): Promise<void> {
  const dossier = followDossier(input); // hears what the ledger tells, newest wins
  while (!dossier.closed) {
    await phases[phaseOf(dossier)](dossier); // each returns when the ledger says the phase is over
    await dossier.restIfHistoryIsLong(); // continue-as-new between phases only
  }
}

const phases = {
  SOURCE: awarenessClass,
  TRAINED: fileOpening,
  FILE_OPEN: file,
  VERIFYING: verification,
  CELL_READY: cellVote,
  CELL_RESOLVED: divisionAppraisal,
  DIV_APPRAISED: grassrootsVote,
  GRASSROOTS_RESOLVED: submission,
  SUBMITTED: decision,
  RETURNED: completion,
  FAIL_REPORTED_UP: failedVoteAnswer,
  DECIDED: ceremony,
  PROBATION: probation,
  RECOG_CELL: recognitionByDivision,
  RECOG_DIVISION: recognitionByGrassroots,
  RECOG_GRASSROOTS: recognitionByDecider,
  RECOGNISED: ended,
  NOT_ADMITTED: ended,
  WITHDRAWN: ended,
  OFF_LIST: ended,
  HOLD: hold,
  DECEASED: ended,
  EXPIRED_REDO: expiredFile,
  ANNULLED: ended,
  TRANSFER_OUT: takingOver,
  REMOVAL_CELL: removalByGrassroots,
  REMOVAL_GRASSROOTS: removalByDecider,
  REMOVED: ended,
  REMOVAL_COMPLAINT: complaintAnswer,
  CORRECTING: correction,
} satisfies Record<AdmissionPhase, PhaseFunction>;

/**
 * The phase told. One that this worker does not know comes from a newer release: the error makes Temporal repeat the
 * step until a worker of that release takes it, and loses nothing.
 */
function phaseOf(dossier: FollowedDossier): AdmissionPhase {
  const phase = ADMISSION_PHASES.find((known) => known === dossier.phase);
  if (phase === undefined) throw new Error(`a phase of a newer release: ${dossier.phase}`);
  return phase;
}
