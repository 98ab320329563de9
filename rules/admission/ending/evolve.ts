import type { Evolutions } from '../evolve/table';
import type { EndingEvent } from './events';

/** Cancellation and death. */
export const ending = {
  'cancellation.asked': (_state, { askedOn, because }) => ({ cancelling: { askedOn, because } }),
  'decision.cancelled': (_state, { because }) => ({
    phase: because === 'withdrawn' || because === 'oath-refused' ? 'WITHDRAWN' : 'NOT_ADMITTED',
    closed: true,
  }),
  'candidate.died': () => ({ phase: 'DECEASED', closed: true }),
} satisfies Pick<Evolutions, EndingEvent['type']>;
