import type { Evolutions } from '../evolve/table';
import type { AnnulmentEvent } from './events';
import { slotOfAnnulment } from './slots';

/** Decisions that were wrong. */
export const annulment = {
  'decision.annulled': (state, { annuls, ground, annulledOn, issuer }) => ({
    phase: 'ANNULLED',
    closed: true,
    papersAsked: [...new Set([...(state.papersAsked ?? []), slotOfAnnulment(state, annuls)])],
    annulment: { annuls, ground, annulledOn, issuer },
  }),
} satisfies Pick<Evolutions, AnnulmentEvent['type']>;
