import type { PlainDate } from '../../calendar/plain-date';
import { refuse, type Refusal } from '../../kernel/refusal';
import { packs } from '../packs/registry';
import type { AdmissionState } from '../state';
import { outdatedOn } from './newer';

/**
 * What an act of this day, or whoever looks on it, is warned of: the dossier goes by a pack although a newer regulation is in
 * force, or nobody decides here by its own any more. Never a block.
 * @source docs/law/admission.md §pack-change
 */
export function packWarnings(
  state: Pick<AdmissionState, 'pack' | 'packReview'>,
  day: PlainDate,
): readonly Refusal[] {
  const { packReview, pack } = state;
  const outdated = outdatedOn(state, day);
  const lostOn = packReview?.authorityLostOn;
  return [
    ...(outdated
      ? [
          refuse('PACK.OUTDATED', packs[outdated.newer].decider.article, {
            ...outdated,
            ...(packReview?.against === outdated.newer && { keptOn: packReview.keptOn ?? null }),
          }),
        ]
      : []),
    ...(lostOn && pack
      ? [refuse('PACK.NOBODY_DECIDES', packs[pack].decider.article, { pack, since: lostOn })]
      : []),
  ];
}
