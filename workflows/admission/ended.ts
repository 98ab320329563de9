import type { PhaseFunction } from '../follow-dossier';
import { takeCare } from '../take-care';

/** Recognised, not admitted, withdrawn or off the list: only what other dossiers must still hear of it is passed on. */
export const ended: PhaseFunction = (dossier) =>
  dossier.untilPhaseLeft('nothing more, once others know of it', takeCare);
