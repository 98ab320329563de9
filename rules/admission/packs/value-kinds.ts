import { isPlainState, type Json } from '../../kernel/json';
import type { Length } from './pack';

/** A kind of value: its shape, and which of two asks more. */
export interface ValueKind<T extends Json> {
  /** The value; null where the JSON has not the shape. */
  parse(json: Json): T | null;
  tightens(before: T, after: T): boolean;
}

/** Which way a number is stricter: `fixed` may not be moved by an overlay, `free` is a local matter. */
export type Stricter = 'more' | 'less' | 'fixed' | 'free';

function compares(stricter: Stricter, before: number, after: number): boolean {
  switch (stricter) {
    case 'more':
      return after >= before;
    case 'less':
      return after <= before;
    case 'fixed':
      return after === before;
    case 'free':
      return true;
  }
}

/** A whole number of at least 1. */
export function count(stricter: Stricter): ValueKind<number> {
  return {
    parse: (json) => (isCount(json) ? json : null),
    tightens: (before, after) => compares(stricter, before, after),
  };
}

/** One of the words. In a row, least first, a later one asks more; otherwise an overlay may not move it. */
export function word<W extends string>(
  words: readonly W[],
  order: 'in-a-row' | 'fixed',
): ValueKind<W> {
  const stricter = order === 'fixed' ? 'fixed' : 'more';
  return {
    parse: (json) => words.find((known) => known === json) ?? null,
    tightens: (before, after) => compares(stricter, words.indexOf(before), words.indexOf(after)),
  };
}

/** A list of the words, each at most once. Where more is stricter, nothing may be taken off it. */
export function words<W extends string>(
  known: readonly W[],
  stricter: 'more' | 'fixed',
): ValueKind<readonly W[]> {
  return {
    parse: (json) => {
      if (!isList(json)) return null;
      const found = json.flatMap((one) => known.find((word) => word === one) ?? []);
      return found.length === json.length && new Set(found).size === found.length ? found : null;
    },
    tightens: (before, after) =>
      before.every((one) => after.includes(one)) &&
      (stricter === 'more' || after.length === before.length),
  };
}

/** A text that is not empty; no overlay moves it. */
export const anyText: ValueKind<string> = {
  parse: (json) => (typeof json === 'string' && json.trim() !== '' ? json : null),
  tightens: (before, after) => before === after,
};

/** A term: its length and the event it counts from. */
export type TermValue = { readonly length: Length; readonly anchor: string };

/** A term; another unit or another event is not comparable, so no overlay may bring it. */
export function termValue(stricter: Stricter): ValueKind<TermValue> {
  return {
    parse: (json) => {
      const { length, anchor } = fieldsOf(json, ['length', 'anchor']) ?? {};
      const found = lengthOf(length);
      return found && typeof anchor === 'string' ? { length: found, anchor } : null;
    },
    tightens: (before, after) =>
      sameUnit(before, after) &&
      before.anchor === after.anchor &&
      compares(stricter, amountOf(before.length), amountOf(after.length)),
  };
}

/** Whether both are counted in working days, or both in months. */
export function sameUnit(one: TermValue, other: TermValue): boolean {
  return 'months' in one.length === 'months' in other.length;
}

/** A record of values of these kinds, all of them present and none beside them; stricter where each is. */
export function record<K extends string, T extends Json>(
  kinds: Readonly<Record<K, ValueKind<T>>>,
  keys: readonly K[],
  make: (read: (key: K) => T) => Readonly<Record<K, T>>,
): ValueKind<Readonly<Record<K, T>>> {
  return {
    parse: (json) => {
      const fields = fieldsOf(json, keys);
      if (!fields) return null;
      const parsed = new Map<K, T>();
      for (const key of keys) {
        const value = kinds[key].parse(fields[key] ?? null);
        if (value === null) return null;
        parsed.set(key, value);
      }
      return make((key) => {
        const value = parsed.get(key);
        if (value === undefined) throw new Error(`no value of ${key}`);
        return value;
      });
    },
    tightens: (before, after) => keys.every((key) => kinds[key].tightens(before[key], after[key])),
  };
}

/** Amount of a length in its own unit. */
export function amountOf(length: Length): number {
  return 'months' in length ? length.months : length.workingDays;
}

function lengthOf(json: Json | undefined): Length | null {
  const { workingDays } = fieldsOf(json, ['workingDays']) ?? {};
  if (isCount(workingDays)) return { workingDays };
  const { months } = fieldsOf(json, ['months']) ?? {};
  return isCount(months) ? { months } : null;
}

/** The object's fields where it has these and no others. */
function fieldsOf(json: Json | undefined, names: readonly string[]) {
  if (!isPlainState(json)) return null;
  const given = Object.keys(json);
  return given.length === names.length && names.every((name) => given.includes(name)) ? json : null;
}

function isCount(json: Json | undefined): json is number {
  return typeof json === 'number' && Number.isSafeInteger(json) && json >= 1;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
