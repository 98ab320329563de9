import type { AdmissionAct } from '../rules/admission/inputs';
import { missingForRecognition, missingForSubmission } from '../rules/admission/papers';
import type { AdmissionState } from '../rules/admission/state';

/** Paper slots to be filled before the file can be sent up, or up again. */
export function papersBefore(act: AdmissionAct, state: AdmissionState): readonly string[] {
  if (act === 'submit-file') return missingForSubmission(state);
  if (act === 'decide-recognition') return missingForRecognition(state);
  if (act !== 'resubmit-file') return [];
  return state.returned?.items.filter((slot) => state.papers[slot]?.returned !== false) ?? [];
}
