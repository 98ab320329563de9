import type { Facts, OrganisationId } from '../kernel/facts';
import { successorOf, type BodiesMoved } from '../kernel/procedure';
import type { TransferEvent } from './events';
import type { TransferState } from './state';
import { endStay } from './stay';

/**
 * What a transfer learns of a change of the tree: on both sides the successors answer, and what was done stands. Two cells
 * that became one leave nothing to transfer.
 * @param facts  `bodies`: the old cell on the day of the change (its successor, where it has one) and all above it
 * @returns nothing where no body of the dossier is another than before, and for a closed dossier
 */
export function followTransfer(
  state: TransferState,
  moved: BodiesMoved,
  facts: Facts,
): readonly TransferEvent[] {
  const home = facts.bodies[0];
  if (state.closed || !home) return [];
  const { change, on } = moved;
  const after = {
    organisation: home.id,
    to: successorOf(moved, state.to),
    releasing: facts.bodies.map(({ id }) => id),
    receiving: succeeded(state.receiving, moved),
    onward: succeeded(state.onward, moved),
  };
  const { organisation, to, releasing, receiving, onward } = state;
  const before = { organisation, to, releasing, receiving, onward };
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const reason = 'bodies.changed';
  const over = after.to === after.organisation;
  return [
    { type: 'bodies.changed', change, on, ...after },
    ...(over ? [{ type: 'transfer.called-off' as const, calledOffOn: on, reason }] : []),
    ...(over ? endStay(state, on, 'never-began') : []),
  ];
}

/**
 * The chain of the other side by successors alone: the register gives the new chain of the old cell only. A body that
 * merely hangs elsewhere is found again when the side itself is next read.
 */
function succeeded(
  chain: readonly OrganisationId[],
  moved: BodiesMoved,
): readonly OrganisationId[] {
  return [...new Set(chain.map((body) => successorOf(moved, body)))];
}
