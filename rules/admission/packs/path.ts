import type { Json } from '../../kernel/json';
import type { Pack, Source } from './pack';
import type { ValueKind } from './value-kinds';

/** One value of a pack under its path: how it is read, written and compared. */
export interface PackPath {
  readonly path: string;
  /** Rule id of docs/regulations.md; null for values of our own. */
  readonly rule: string | null;
  /** The value; undefined where this pack has none. */
  read(pack: Pack): Json | undefined;
  source(pack: Pack): Source;
  /** The pack with the value; null where it has not the shape, or the pack has no such value. */
  write(pack: Pack, value: Json, source: Source): Pack | null;
  /** Whether the second value asks at least as much as the first. */
  tightens(before: Json, after: Json): boolean;
}

interface Place<T extends Json> {
  readonly path: string;
  readonly rule: string | null;
  readonly kind: ValueKind<T>;
  get(pack: Pack): { readonly value: T; readonly source: Source } | null;
  set(pack: Pack, value: T, source: Source): Pack;
  /** What stands behind the value beside its own shape, such as the unit a term is counted in. */
  fits?(before: T, after: T): boolean;
}

/** Makes a path of a place in the pack and the kind of value that stands there. */
export function packPath<T extends Json>(place: Place<T>): PackPath {
  const { path, rule, kind } = place;
  return {
    path,
    rule,
    read: (pack) => place.get(pack)?.value,
    source: (pack) => pack.sources?.[path] ?? place.get(pack)?.source ?? pack.decider,
    write: (pack, json, source) => {
      const before = place.get(pack);
      const value = kind.parse(json);
      if (before === null || value === null) return null;
      if (place.fits && !place.fits(before.value, value)) return null;
      return place.set(pack, value, source);
    },
    tightens: (before, after) => {
      const [was, becomes] = [kind.parse(before), kind.parse(after)];
      return was !== null && becomes !== null && kind.tightens(was, becomes);
    },
  };
}
