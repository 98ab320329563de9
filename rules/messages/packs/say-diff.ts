import type { PackDiff, PackDifference } from '../../admission/packs/diff';
import type { Source } from '../../admission/packs/pack';
import { confirmed } from '../../admission/packs/registry';
import { amountOf, sameUnit, termValue } from '../../admission/packs/value-kinds';
import type { Language } from '../say';
import { isPlainState, type Json } from '../../kernel/json';
import { articleInVietnamese } from './articles-vi';
import { put } from './put';
import { nameOfPath, packWords, sayLength, sayValue, sayWord } from './say-value';

const asTerm = termValue('free');
const MARK = /, to be confirmed$/;

/** The difference of two packs as a list of sentences; the last one counts what stays. */
export function sayDiff(
  language: Language,
  { differences, same, unconfirmed }: PackDiff,
  pack: string,
): readonly string[] {
  const { differences: say } = packWords(language);
  const stays = { n: String(same), open: String(unconfirmed), pack };
  if (differences.length === 0) return [put(say.none, stays)];
  return [...differences.map((one) => sayDifference(language, one)), put(say.same, stays)];
}

/** One difference as a sentence, with what the new value stands on. */
export function sayDifference(language: Language, one: PackDifference): string {
  const { differences: say, anchors } = packWords(language);
  const { path, before, after } = one;
  const name = nameWithRule(language, one);
  const source = `[${saySource(language, one)}]`;
  if (after === undefined) {
    return put(say.gone, { name, before: sayValue(language, path, before ?? null), source });
  }
  const becomes = sayValue(language, path, after);
  if (before === undefined) return put(say.added, { name, after: becomes, source });
  const [was, will] = [asTerm.parse(before), asTerm.parse(after)];
  if (was && will && sameUnit(was, will) && amountOf(was.length) === amountOf(will.length)) {
    return put(say.anchor, {
      name,
      length: sayLength(language, will.length),
      after: anchors[will.anchor] ?? will.anchor,
      before: anchors[was.anchor] ?? was.anchor,
      source,
    });
  }
  const parts = changedParts(before, after);
  return put(say.changed, {
    name,
    after: parts ? sayParts(language, parts.after) : becomes,
    before: parts ? sayParts(language, parts.before) : sayValue(language, path, before),
    source,
  });
}

/** The citation and how sure it is: `208-QĐ/TW on the ceremony, restated`. */
export function saySource(language: Language, source: Source): string {
  const { confidences, toBeConfirmed } = packWords(language);
  const plain = source.article.replace(MARK, '');
  const article = language === 'vi' ? articleInVietnamese(plain) : plain;
  const open = confirmed(source) ? '' : `, ${toBeConfirmed}`;
  return `${article}, ${confidences[source.confidence]}${open}`;
}

/** `Ceremony (R17)`. */
export function nameWithRule(
  language: Language,
  { path, rule }: { readonly path: string; readonly rule: string | null },
): string {
  const name = nameOfPath(language, path);
  return rule === null ? name : `${name} (${rule})`;
}

/** Of two records the fields that differ; null for other values, and where nearly all of it differs. */
function changedParts(before: Json, after: Json) {
  if (!isPlainState(before) || !isPlainState(after)) return null;
  const keys = Object.keys(before).filter((key) => before[key] !== after[key]);
  const of = (value: Readonly<Record<string, Json | undefined>>) =>
    keys.map((key) => value[key] ?? null);
  const words = [...of(before), ...of(after)].every((value) => typeof value === 'string');
  return words ? { before: of(before), after: of(after) } : null;
}

function sayParts(language: Language, parts: readonly Json[]): string {
  return parts.map((part) => sayWord(language, part)).join('; ');
}
