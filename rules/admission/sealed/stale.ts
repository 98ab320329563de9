import type { PlainDate } from '../../calendar/plain-date';
import type { StaleDecision } from '../../kernel/duty';
import type { AdmissionState } from '../state';
import { papersNow, type SealedAct, type SealedDecision } from './events';

export interface StaleAdmission extends StaleDecision {
  readonly act: SealedAct;
}

/**
 * Decisions that a newer version of a sealed paper made stale. They stand until whoever decided says otherwise; the mark
 * only says that somebody has to look. A paper that was not there then, such as the scan of the decision, changes nothing.
 */
export function staleDecisions(state: AdmissionState): readonly StaleAdmission[] {
  return (state.sealed ?? []).flatMap((sealed) => {
    const changed = Object.entries(sealed.papers)
      .filter(([slot, { sha256 }]) => state.papers[slot]?.sha256 !== sha256)
      .map(([slot]) => slot);
    if (changed.length === 0) return [];
    const days = changed.flatMap((slot) => state.papers[slot]?.madeOn ?? []);
    const since = [sealed.decidedOn, sealed.reviewedOn ?? sealed.decidedOn, ...days].sort().at(-1);
    const { act, decidedOn } = sealed;
    return [{ act, decidedOn, changed, since: since ?? decidedOn }];
  });
}

/** The decisions after one more was taken on the papers that lie there. */
export function sealing(
  state: AdmissionState,
  act: SealedAct,
  decidedOn: PlainDate,
): Pick<AdmissionState, 'sealed'> {
  const others = (state.sealed ?? []).filter((one) => one.act !== act);
  const now: SealedDecision = { act, decidedOn, papers: papersNow(state), reviewedOn: null };
  return { sealed: [...others, now] };
}
