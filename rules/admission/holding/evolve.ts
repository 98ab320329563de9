import type { Evolutions } from '../evolve/table';
import type { AdmissionState } from '../state';
import type { HoldingEvent } from './events';

/** A case rests and goes on; every other event changes what lies beneath the hold. */
export const holding = {
  'case.held': (state, { reason, heldFrom, by }) => ({
    phase: 'HOLD',
    hold: { reason, from: state.phase, since: heldFrom, by, reviewedOn: null },
    ...(reason === 'political-standard'
      ? { papersAsked: [...new Set([...(state.papersAsked ?? []), 'political-conclusion'])] }
      : {}),
  }),
  'hold.reviewed': (state, { reviewedOn }) =>
    state.hold ? { hold: { ...state.hold, reviewedOn } } : {},
  'hold.released': (state, { releasedOn, outcome }) => ({
    ...(outcome === 'go-on'
      ? { phase: state.hold?.from ?? state.phase }
      : { phase: 'NOT_ADMITTED', closed: true }),
    hold: null,
    holds: [...(state.holds ?? []), ...over(state, releasedOn)],
  }),
} satisfies Pick<Evolutions, HoldingEvent['type']>;

function over({ hold }: AdmissionState, until: NonNullable<AdmissionState['listedOn']>) {
  return hold ? [{ reason: hold.reason, since: hold.since, until }] : [];
}

/** Whether an event speaks of the hold itself. */
export function isOfHold(type: string): boolean {
  return Object.hasOwn(holding, type);
}

/** What an event did beneath a hold, seen from above: the case rests on, in the phase it came to, unless it ended. */
export function restingOn(
  { hold }: AdmissionState,
  change: Partial<AdmissionState>,
): Partial<AdmissionState> {
  if (!hold || change.closed) return change.closed ? { ...change, hold: null } : change;
  const { phase, ...rest } = change;
  return phase ? { ...rest, hold: { ...hold, from: phase } } : rest;
}
