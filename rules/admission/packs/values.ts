import type { PlainDate } from '../../calendar/plain-date';
import type { Json } from '../../kernel/json';
import type { Pack, Source } from './pack';
import { PACK_PATHS } from './paths';

/** One value of a pack with all that is known of it. */
export interface PackValue extends Source {
  readonly path: string;
  /** Rule id of docs/regulations.md, or null for a value of our own. */
  readonly rule: string | null;
  readonly value: Json;
  readonly from: PlainDate;
  /** Null for the pack in force. */
  readonly until: PlainDate | null;
}

/** Every value of the pack, in the order of its paths; a power the pack does not give is not among them. */
export function valuesOf(pack: Pack): readonly PackValue[] {
  return PACK_PATHS.flatMap((one) => {
    const value = one.read(pack);
    if (value === undefined) return [];
    const { article, confidence } = one.source(pack);
    const { path, rule } = one;
    return [{ path, rule, value, article, confidence, ...pack.inForce }];
  });
}
