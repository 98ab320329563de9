import type { Json } from '../kernel/json';
import type { Messages } from './messages';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** What stands where a fact was promised and is missing. */
const MISSING = '…';

/** The sentence with each `{fact}` replaced: days as the language writes them, codes by their names. */
export function fill(
  sentence: string,
  facts: Readonly<Record<string, Json>>,
  messages: Messages,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => show(facts[name], messages));
}

function show(value: Json | undefined, messages: Messages): string {
  if (value === undefined || value === null) return MISSING;
  if (typeof value === 'string') return showText(value, messages);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return value.map((item) => show(item, messages)).join(', ');
  return JSON.stringify(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function showText(text: string, messages: Messages): string {
  const [whole, year, month, day] = DAY.exec(text) ?? [];
  if (whole && year && month && day) return messages.writeDay(year, month, day);
  const [stem = text] = text.split(':'); // a duty's key may be counted: `record-verification-reply:2`
  const tables: readonly Readonly<Record<string, string>>[] = [
    messages.roles,
    messages.phases,
    messages.classPhases,
    messages.transferPhases,
    messages.acts,
    messages.clocks,
    messages.papers,
    messages.words,
    messages.levels,
  ];
  for (const table of tables) {
    const name = Object.hasOwn(table, stem) ? table[stem] : undefined;
    if (name !== undefined) return name;
  }
  return text;
}
