import type { OrganisationId } from '../../kernel/facts';
import { successorOf, type BodiesMoved } from '../../kernel/procedure';
import type { AdmissionEvent } from '../events';
import type { AdmissionState } from '../state';
import { isLeaving } from './move';

/**
 * A case on its way to a body that is gone goes to whoever took its place, so that a reorganisation strands nobody. The bodies above it are
 * followed by their successors alone, as for a member's transfer.
 */
export function redirected(state: AdmissionState, moved: BodiesMoved): readonly AdmissionEvent[] {
  const { move } = state;
  if (!move || !isLeaving(state)) return [];
  const receiving = succeeded(move.receiving, moved);
  const to = successorOf(moved, move.to);
  const same = to === move.to && receiving.join() === move.receiving.join();
  return same ? [] : [{ type: 'move.redirected', on: moved.on, to, receiving }];
}

function succeeded(
  bodies: readonly OrganisationId[],
  moved: BodiesMoved,
): readonly OrganisationId[] {
  return [...new Set(bodies.map((body) => successorOf(moved, body)))];
}
