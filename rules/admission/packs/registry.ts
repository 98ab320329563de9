import type { PlainDate } from '../../calendar/plain-date';
import { P2016 } from './p2016';
import { P2021 } from './p2021';
import { P2025A } from './p2025a';
import { P2025B } from './p2025b';
import { P2026A } from './p2026a';
import { P2026B } from './p2026b';
import { PACK_IDS, type Pack, type PackId, type Source } from './pack';

export const packs = Object.freeze({
  P2016,
  P2021,
  P2025A,
  P2025B,
  P2026A,
  P2026B,
}) satisfies Readonly<Record<PackId, Pack>>;

const NEWEST_FIRST: readonly Pack[] = PACK_IDS.toReversed().map((id) => packs[id]);

/**
 * The pack in force on the day; a file is pinned to that of the day it is opened (our default). What began before the
 * first pack stands under it.
 */
export function packFor(day: PlainDate): Pack {
  return NEWEST_FIRST.find(({ inForce }) => inForce.from <= day) ?? P2016;
}

/** Whether the text names a pack we have. */
export function isPackId(text: string): text is PackId {
  return PACK_IDS.some((id) => id === text);
}

const SURE: ReadonlySet<Source['confidence']> = new Set(['text', 'restated', 'confirmed', 'local']);

/** Whether a value was read, restated or confirmed; the others are shown as "to be confirmed". */
export function confirmed({ confidence }: Source): boolean {
  return SURE.has(confidence);
}
