import { laid } from '../admission/packs/layers';
import type { Pack, TermId } from '../admission/packs/pack';
import { packs } from '../admission/packs/registry';
import { endOfTerm } from '../admission/packs/terms';
import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { TransferState } from './state';

/** The pack of the day the move was announced, with what the bodies of the old cell had laid over it. */
export function packOf({ pack, layers }: Pick<TransferState, 'pack' | 'layers'>): Pack {
  return laid(packs[pack], layers ?? []);
}

/** Last day of one of the pack's terms, started by the day given. */
export function termEnd(
  state: Pick<TransferState, 'pack' | 'layers'>,
  term: TermId,
  startsOn: PlainDate,
  days: Calendar,
): PlainDate {
  return endOfTerm(packOf(state).terms[term], startsOn, days);
}

/** The article a term stands on. */
export function articleOf(state: Pick<TransferState, 'pack' | 'layers'>, term: TermId): string {
  return packOf(state).terms[term].article;
}

/**
 * Last day on which the letter can be presented to the new cell; null without a letter. A letter issued again counts
 * from its own day.
 * @source 294-QĐ/TW on presenting the letter of introduction (R32b)
 */
export function letterEndsOn(state: TransferState, days: Calendar): PlainDate | null {
  return state.letter && termEnd(state, 'R32b', state.letter.issuedOn, days);
}
