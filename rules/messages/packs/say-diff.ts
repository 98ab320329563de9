import type { PackDiff, PackDifference } from '../../admission/packs/diff';
import type { Source } from '../../admission/packs/pack';
import { confirmed } from '../../admission/packs/registry';
import { amountOf, sameUnit, termValue } from '../../admission/packs/value-kinds';
import type { Language } from '../say';
import { put } from './put';
import { nameOfPath, packWords, sayLength, sayValue } from './say-value';

const asTerm = termValue('free');
const MARK = /, to be confirmed$/;

/** The difference of two packs as a list of sentences; the last one counts what stays. */
export function sayDiff(
  language: Language,
  { differences, same, unconfirmed }: PackDiff,
  pack: string,
): readonly string[] {
  const { differences: say } = packWords(language);
  const said = differences.map((one) => sayDifference(language, one));
  const first = said.length === 0 ? [put(say.none, { pack })] : said;
  return [...first, put(say.same, { n: String(same), open: String(unconfirmed), pack })];
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
  return put(say.changed, {
    name,
    after: becomes,
    before: sayValue(language, path, before),
    source,
  });
}

/** The citation and how sure it is: `208-QĐ/TW on the ceremony, restated`. */
export function saySource(language: Language, source: Source): string {
  const { confidences, toBeConfirmed } = packWords(language);
  const article = source.article.replace(MARK, '');
  const open = confirmed(source) ? '' : `, ${toBeConfirmed}`;
  return `${article}; ${confidences[source.confidence]}${open}`;
}

/** `Ceremony (R17)`. */
export function nameWithRule(
  language: Language,
  { path, rule }: { readonly path: string; readonly rule: string | null },
): string {
  const name = nameOfPath(language, path);
  return rule === null ? name : `${name} (${rule})`;
}
