import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** A9–A10. The file is ready: the cell meets and votes, before the file is twelve months old. */
export const cellVote: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft("the cell's meeting and vote on the admission", takeCare);
