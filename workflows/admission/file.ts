import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** A4, A5, A7, A8. The candidate writes, members introduce, the union resolves, the comments are summed up. */
export const file: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft(
    'application, CV, introductions, union resolution and consolidated comments',
    takeCare,
  );
