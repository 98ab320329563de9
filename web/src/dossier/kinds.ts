import type { Admission, DossierAnswer } from '../api/answers';

/** Whether this is an admission, whose state is known; a class shows what every dossier has. */
export function isAdmission(dossier: DossierAnswer): dossier is DossierAnswer & Admission {
  return dossier.kind === 'admission';
}
