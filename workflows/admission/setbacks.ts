import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** Sent back with a list of defects: the body that owes them completes the file. The decision's term is not stopped by it. */
export const completion: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the defects to be mended and the dossier to be sent again', takeCare);

/** A vote fell short and was reported up: the competent committee orders a new vote or stops the case. */
export const failedVoteAnswer: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft("the competent committee's answer to the failed vote", takeCare);
