import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

// From the cell's resolution one term of 60 working days runs through all four phases to the decision; the law gives
// the levels between none of their own. It can be made longer once, by 30; the ledger then tells a later date.

/** A11, or A12 where no division stands between. The cell has resolved: the level above takes it up. */
export const divisionAppraisal: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft(
    "the division's appraisal, or the grassroots vote where there is none",
    takeCare,
  );

/** A12. The grassroots committee discusses and votes on the proposal. */
export const grassrootsVote: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft("the grassroots committee's vote", takeCare);

/** A12–A13. The committee has resolved: the dossier goes to the body that decides. */
export const submission: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('submission to the body that decides', takeCare);

/** A13. The body that decides votes; late is late, and never a yes or a no by itself. */
export const decision: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('the decision on the admission', takeCare);
