import type { AnnulmentInputs } from '../rules/admission/annulment/inputs';
import type { CardInputs } from '../rules/admission/card/inputs';
import { REASONS } from './reasons';
import type { Scene } from './scene';

type Inputs = CardInputs & AnnulmentInputs;

/** How the forms of what comes after a decision are filled in; what was annulled is not done again yet. */
export const FORMS_AFTERWARDS: { readonly [A in keyof Inputs]: (scene: Scene) => Inputs[A] } = {
  'announce-recognition': ({ on }) => ({ announcedOn: on }),
  'issue-party-card': ({ on, random }) => ({
    number: `${random.int(100_000, 999_999)}${random.int(100_000, 999_999)}`,
    decisionNumber: `${random.int(10, 99)}-QĐ/ĐU`,
    issuedOn: on,
  }),
  'hand-over-party-card': ({ on }) => ({ handedOn: on }),
  'annul-decision': ({ on, random, annulled }) => {
    if (!annulled) throw new Error('nothing was said to be wrong with the decision');
    return {
      annuls: 'admission',
      ...annulled,
      annulledOn: on,
      number: `${random.int(10, 99)}-QĐ/ĐU`,
      reason: REASONS['annul-decision'],
    };
  },
  'order-redo': notRedone,
  'recognise-after-correction': notRedone,
  'end-uncured': notRedone,
};

function notRedone(): never {
  throw new Error('the demonstration does no decision again');
}
