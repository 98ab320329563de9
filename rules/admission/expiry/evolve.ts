import type { Evolutions } from '../evolve/table';
import { isGathered } from './brings';

/** The file waits to be redone. Where its opening was voided or it was redone meanwhile, there is nothing to expire. */
export const expiryEvolve = {
  'file.expired': (state, { openedOn, lastDayOn, expiredOn }) =>
    state.fileOpenedOn === openedOn && isGathered(state.phase)
      ? {
          ...(state.meeting && { meeting: null }),
          phase: 'EXPIRED_REDO',
          expired: { from: state.phase, lastDayOn, expiredOn },
        }
      : {},
} satisfies Pick<Evolutions, 'file.expired'>;
