import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** Sent back with a list of defects: the body that owes them completes the file. The decision's term is not stopped by it. */
export const completion: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the defects to be mended and the dossier to be sent again', takeCare);

/** A vote fell short and was reported up: the competent committee orders a new vote or stops the case. */
export const failedVoteAnswer: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft("the competent committee's answer to the failed vote", takeCare);

/** The file's term ended without a meeting of the cell: it waits to be redone in part. Nothing is lost by waiting longer. */
export const expiredFile: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the expired file to be redone', takeCare);

/** The case rests for a reason that has no date: nothing expires; whoever holds it reviews it every so often. */
export const hold: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the reason of the hold to be settled', takeCare);

/** The candidate moved: the new place is reminded until it has the file and has given the case to one of its cells. */
export const takingOver: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the new place to take the case over', takeCare);

/** A decision was annulled for authority or procedure: the procedure is done again as ordered, and cured or not. */
export const correction: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the procedure to be done again, and what comes of it', takeCare);
