import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

// Recognition is decided within 30 working days of the cell's resolution. However late, the official date stays
// twelve months after the ceremony: nothing here moves it.

/** The cell has resolved: the division appraises, or the grassroots committee votes where there is none. */
export const recognitionByDivision: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft(
    "the division's appraisal, or the grassroots vote where there is none",
    takeCare,
  );

/** The division has appraised: the grassroots committee votes. */
export const recognitionByGrassroots: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft("the grassroots committee's vote on recognition", takeCare);

/** The committee has resolved: the competent body decides on recognition. */
export const recognitionByDecider: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the decision on recognition', takeCare);
