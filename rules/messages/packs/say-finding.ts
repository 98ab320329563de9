import type { Finding } from '../../admission/packs/finding';
import type { Json } from '../../kernel/json';
import type { Language } from '../say';
import { put } from './put';
import { packWords } from './say-value';

/** The field, what is wrong with it, and what mends it. */
export function sayFinding(language: Language, { code, field, facts }: Finding): string {
  const sentence = packWords(language).findings[code];
  const said = Object.entries(facts).map(([name, value]) => [name, asText(value)] as const);
  return `${field}: ${put(sentence, Object.fromEntries(said))}`;
}

/** A value as it is written in a layer. */
function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
