import type { Facts, FactsNeeded } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { DossierClassKind } from '../../training/kinds';
import type { AdmissionState } from '../state';

interface OnPaper {
  readonly number: string;
  readonly issuer: string;
}

/** What the register of certificates says of one that comes on paper. */
export function askedOfRegister({ number, issuer }: OnPaper): FactsNeeded {
  return { certificates: { issuer, numbers: [number] } };
}

/** A certificate that a class here gave to somebody else is not this person's. */
export function ofAnother(
  { subject }: AdmissionState,
  kind: DossierClassKind,
  certificates: Facts['certificates'],
): Refusal | null {
  const another = certificates?.some((one) => one.kind === kind && one.person !== subject);
  return another ? refuse('CERTIFICATE.OF_ANOTHER', '294-QĐ/TW', {}, 'number') : null;
}
