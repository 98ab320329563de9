import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/**
 * A15 and probation: twelve months from the ceremony, never shorter, never longer. On the way: the member's CV, the class
 * for new members, a comment each quarter; then self-review, mentor's review and comments, and the cell votes.
 */
export const probation: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft(
    "the end of the twelve months, then the reviews and the cell's vote on recognition",
    takeCare,
  );
