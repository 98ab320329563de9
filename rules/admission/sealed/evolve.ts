import type { Evolutions } from '../evolve/table';
import { papersNow } from './events';

/** What changes when the body that decided has looked at a stale decision. */
export const sealedEvolve = {
  'decision.reviewed': (state, { decision, reviewedOn }) => ({
    sealed: (state.sealed ?? []).map((one) =>
      one.act === decision ? { ...one, papers: papersNow(state), reviewedOn } : one,
    ),
  }),
} satisfies Partial<Evolutions>;
