import type { Json } from '../../kernel/json';
import type { Pack, Source } from './pack';
import { PACK_PATHS } from './paths';
import { confirmed } from './registry';

/** One value that is not the same in two packs. */
export interface PackDifference extends Source {
  readonly path: string;
  readonly rule: string | null;
  /** Undefined where the pack gives no such power. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export interface PackDiff {
  readonly differences: readonly PackDifference[];
  /** Values that are the same in both, and how many of them the second pack is not sure of. */
  readonly same: number;
  readonly unconfirmed: number;
}

/** What changes from one pack to another, with what the new value stands on; where it is gone, what now decides. */
export function diffPacks(before: Pack, after: Pack): PackDiff {
  const both = PACK_PATHS.flatMap((one) => {
    const [was, becomes] = [one.read(before), one.read(after)];
    return was === undefined && becomes === undefined ? [] : [{ one, was, becomes }];
  });
  const same = both.filter(({ was, becomes }) => equal(was, becomes));
  const differences = both
    .filter(({ was, becomes }) => !equal(was, becomes))
    .map(({ one, was, becomes }) => {
      const { article, confidence } = one.source(after);
      return { path: one.path, rule: one.rule, before: was, after: becomes, article, confidence };
    });
  const unconfirmed = same.filter(({ one }) => !confirmed(one.source(after))).length;
  return { differences, same: same.length, unconfirmed };
}

/** Both are read by the same path, so their fields stand in the same order. */
function equal(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
