import type { AnnulmentInputs } from '../rules/admission/annulment/inputs';
import type { CardInputs } from '../rules/admission/card/inputs';
import type { Scene } from './scene';

type Inputs = CardInputs & AnnulmentInputs;

/** How the forms of what comes after a recognition are filled in; the demonstration annuls nothing. */
export const FORMS_AFTERWARDS: { readonly [A in keyof Inputs]: (scene: Scene) => Inputs[A] } = {
  'announce-recognition': ({ on }) => ({ announcedOn: on }),
  'issue-party-card': ({ on, random }) => ({
    number: `${random.int(100_000, 999_999)}${random.int(100_000, 999_999)}`,
    decisionNumber: `${random.int(10, 99)}-QĐ/ĐU`,
    issuedOn: on,
  }),
  'hand-over-party-card': ({ on }) => ({ handedOn: on }),
  'annul-decision': noneAnnulled,
  'order-redo': noneAnnulled,
  'recognise-after-correction': noneAnnulled,
  'end-uncured': noneAnnulled,
};

function noneAnnulled(): never {
  throw new Error('the demonstration annuls no decision');
}
