import type { TrainingClassPhase } from '../rules/training/state';
import { TRAINING_CLASS_PHASES } from '../rules/training/state';
import type { FollowedDossier, PhaseFunction } from './follow-dossier';
import { followDossier } from './follow-dossier';
import type { DossierInput } from './messages';
import { takeCare } from './take-care';

/** One class with its many learners, from the announcement to the certificate in each learner's dossier. */
export async function trainingClassWorkflow(input: DossierInput): Promise<void> {
  const trainingClass = followDossier(input);
  while (!trainingClass.closed) {
    await phases[phaseOf(trainingClass)](trainingClass);
    await trainingClass.restIfHistoryIsLong();
  }
}

/** Announced: bodies nominate, the centre takes learners in, teaches, and records who passed. */
const results: PhaseFunction = (trainingClass) =>
  trainingClass.untilPhaseLeft("the class to end and the centre's results", takeCare);

/** Finished or cancelled: each learner's dossier is told of it, one act each (`pass-on.ts`), and the class is over. */
const certificates: PhaseFunction = (trainingClass) =>
  trainingClass.untilPhaseLeft("each learner's dossier to be told of the result", takeCare);

const phases = {
  ANNOUNCED: results,
  FINISHED: certificates,
  CANCELLED: certificates,
} satisfies Record<TrainingClassPhase, PhaseFunction>;

function phaseOf(trainingClass: FollowedDossier): TrainingClassPhase {
  const phase = TRAINING_CLASS_PHASES.find((known) => known === trainingClass.phase);
  if (phase === undefined) throw new Error(`a phase of a newer release: ${trainingClass.phase}`);
  return phase;
}
