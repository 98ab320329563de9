import { ADMISSION_PHASES } from '../../rules/admission/phases';
import type { AdmissionState } from '../../rules/admission/state';
import type { DossierKind, DossierState } from '../../rules/kernel/procedure';

const PHASES: ReadonlySet<string> = new Set(ADMISSION_PHASES);

/** The state as that of an admission; null for a dossier of another kind. */
export function stateOfAdmission({
  kind,
  state,
}: {
  readonly kind: DossierKind;
  readonly state: DossierState;
}): AdmissionState | null {
  return kind === 'admission' && isAdmission(state) ? state : null;
}

/** The kind of a dossier says which procedure folded its state. */
function isAdmission(state: DossierState): state is AdmissionState {
  return PHASES.has(state.phase) && 'chain' in state && 'listedOn' in state;
}
