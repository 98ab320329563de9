import { refuse, type Refusal } from '../../kernel/refusal';
import type { AdmissionPhase } from '../phases';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';

/** Where the full grassroots committee proposes, its vote has come before the authority's; it leads to this phase. */
export function grassrootsFirst(state: AdmissionState, after: AdmissionPhase): Refusal | null {
  const waits = votesAtGrassroots(state) && state.phase !== after;
  return waits ? refuse('ORDER.GRASSROOTS_FIRST', '06-HD/TW 3.7') : null;
}

/** Papers without which it goes no further; by slot. */
export function papersFirst(missing: readonly string[], article = '12-HD/BTCTW'): Refusal | null {
  return missing.length > 0 ? refuse('PAPERS.MISSING', article, { missing }) : null;
}
