import type { DossierId } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import { sealInput, type SealedText } from '../seal';
import type { WorldRuleOnJson } from './change';
import type { WorldRequest } from './contract';
import { newPersonalData, personOf, sealPerson, type PersonalData } from './seal-person';

/** A text that stands outside the register, and the dossier it is about. */
export interface OutsideText extends SealedText {
  readonly dossier: DossierId;
}

/** What was asked as the entry holds it, and what stands outside. */
export interface Sealed {
  readonly input: Json;
  readonly people: readonly PersonalData[];
  readonly texts: readonly OutsideText[];
}

/** Personal data and free text leave the input before anybody sees it: the rules, the entry and its hash know the seals alone. */
export function sealInputOf(
  { freeText }: WorldRuleOnJson,
  { act, input }: Pick<WorldRequest, 'act' | 'input'>,
): Sealed {
  const person = act === 'enter-person' ? personOf(input) : null;
  if (person) {
    const data = newPersonalData(person);
    const { id, seal } = sealPerson(data);
    return { input: { person: id, seal }, people: [data], texts: [] };
  }
  if (!freeText) return { input, people: [], texts: [] };
  const sealed = sealInput(input, freeText.fields);
  const dossier = freeText.dossier(input);
  return {
    input: sealed.input,
    people: [],
    texts: sealed.texts.map((text) => ({ ...text, dossier })),
  };
}
