import { plainDate, type PlainDate } from '../../calendar/plain-date';
import { P2025B } from './p2025b';
import { P2026B } from './p2026b';
import { PACK_IDS, type Pack, type PackId, type Source } from './pack';

export const packs = Object.freeze({ P2025B, P2026B }) satisfies Readonly<Record<PackId, Pack>>;

const P2026B_FROM = plainDate('2026-07-26');

/** The pack a file is pinned to, by the day it is opened (domain/admission.md 0.2; the pin is our default). */
export function packFor(openedOn: PlainDate): Pack {
  return openedOn < P2026B_FROM ? P2025B : P2026B;
}

/** Whether the text names a pack we have. */
export function isPackId(text: string): text is PackId {
  return PACK_IDS.some((id) => id === text);
}

/** Whether a value was read in the regulation or restated from it; the others are shown as "to be confirmed". */
export function confirmed(source: Source): boolean {
  return source.confidence === 'text' || source.confidence === 'restated';
}
