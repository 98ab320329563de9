import { admission } from './admission/procedure';
import type { DossierKind, Procedure } from './kernel/procedure';
import { trainingClass } from './training/procedure';
import { transfer } from './transfer/procedure';

/** Every procedure the ledger can keep, by kind of dossier. */
export const procedures: Readonly<Record<DossierKind, Procedure>> = {
  admission,
  'training-class': trainingClass,
  transfer,
};
