import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** The cell voted to strike off: the division appraises, the grassroots committee resolves or decides. */
export const removalByGrassroots: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft(
    "the division's and the grassroots committee's word on the removal",
    takeCare,
  );

/** The competent committee decides on the removal. */
export const removalByDecider: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft("the competent committee's decision on the removal", takeCare);

/** Who was struck off complains: the dossier is open again until the body above has answered. */
export const complaintAnswer: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the answer to the complaint about the removal', takeCare);
