import type { PaperMoment } from '../packs/papers';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import type { MoveStage } from './inputs';

/** What such papers record was done by a body of the old place, and is done again in the new one. */
const DONE_AGAIN: ReadonlySet<PaperMoment> = new Set([
  'cell-voted',
  'division-appraised',
  'grassroots-voted',
]);

/**
 * Slots whose paper is of the old place and does not count in the new one: resolutions, minutes and reports of votes that are
 * taken again, and what the old cell had heard. Their versions stay readable.
 */
export function setAside(state: AdmissionState, stage: MoveStage): readonly string[] {
  if (stage === 'submitted' || stage === 'decided' || !state.fileOpenedOn) return [];
  return packOf(state)
    .papers.admission.filter(({ slot, from }) => DONE_AGAIN.has(from) || slot === 'comments')
    .map(({ slot }) => slot)
    .filter((slot) => Object.hasOwn(state.papers, slot));
}
