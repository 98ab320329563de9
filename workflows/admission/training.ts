import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** A1–A2. On the source list: the cell nominates, the class takes the candidate in, and ends with a certificate. */
export const awarenessClass: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('nomination, the awareness class and its certificate', takeCare);

/** A3. The class is done: the cell decides to let the candidate begin, which pins the rules of that day. */
export const fileOpening: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the cell to open the file', takeCare);
