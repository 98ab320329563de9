import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** A14. Decided: the cell receives the decision and admits in a ceremony within 30 working days, later only with consent. */
export const ceremony: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('receipt of the decision and the ceremony', takeCare);
