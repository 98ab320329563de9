import type { AdmissionCase } from '../../support/admission-case';
import { before, goTo } from './main-path';
import { onTheRoll } from './wrong-decisions';

/** A full member on the roll; the dossier is closed. */
export const recognised = (): AdmissionCase =>
  onTheRoll(goTo(before('decide-recognition'), 'the end'));

/** The same, whose Party card was issued. */
export function withCard(one: AdmissionCase = recognised()): AdmissionCase {
  one.act(
    'issue-party-card',
    { number: '012345678901', decisionNumber: '3-QĐ', issuedOn: one.today },
    { by: 'secretary@superior' },
  );
  return one;
}
