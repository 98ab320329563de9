import type { AdmissionState } from '../state';
import type { AnnulledDecision } from './inputs';

/** The slot of the paper by which a decision is annulled. */
export function slotOfAnnulment(state: AdmissionState, annuls: AnnulledDecision): string {
  if (annuls === 'recognition') return 'annulment-of-recognition';
  return isReadmission(state) ? 'annulment-of-readmission' : 'annulment-of-admission';
}

/** Whether the person had been a member before: the consent to a re-admission was asked for. */
function isReadmission({ papersAsked }: AdmissionState): boolean {
  return papersAsked?.includes('readmission-consent') ?? false;
}

/** The slot of the paper by which it is recognised after correction. */
export function slotOfCorrection(question: AnnulledDecision): string {
  return `correction-of-${question}`;
}
