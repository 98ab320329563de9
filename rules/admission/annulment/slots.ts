import type { AdmissionState } from '../state';
import type { AnnulledDecision } from './inputs';

/** The slot of the paper by which a decision is annulled. */
export function slotOfAnnulment(state: AdmissionState, annuls: AnnulledDecision): string {
  if (annuls === 'recognition') return 'annulment-of-recognition';
  return state.readmission ? 'annulment-of-readmission' : 'annulment-of-admission';
}

/** The slot of the paper by which it is recognised after correction. */
export function slotOfCorrection(question: AnnulledDecision): string {
  return `correction-of-${question}`;
}
