import { asItStands, evolve } from '../rules/kernel/fold';
import type { DomainEvent, DossierState, KernelEvent, Procedure } from '../rules/kernel/procedure';
import { isFields, writeJson } from './canonical';
import type { LedgerEntry } from './entry';

/**
 * State after one more event, as it will come back from PostgreSQL: jsonb keeps keys by length, then by bytes, and has no
 * `undefined`. Rules may go through the entries of a record (papers by slot); so they meet them in the same order
 * whether the state was just evolved, read from its row, or folded again years later.
 */
export function evolveStored(
  procedure: Procedure,
  state: DossierState | null,
  event: DomainEvent | KernelEvent,
): DossierState {
  const evolved = evolve(procedure, state, event);
  if (isInStoredOrder(evolved)) return evolved;
  const stored: DossierState = JSON.parse(writeJson(evolved, byLengthThenBytes));
  return stored;
}

/** The state that entries amount to, voided ones left out and corrected ones as corrected; null when nothing stands. */
export function foldStored(
  procedure: Procedure,
  entries: readonly LedgerEntry[],
): DossierState | null {
  let state: DossierState | null = null;
  for (const { events } of asItStands(entries)) {
    for (const event of events) state = evolveStored(procedure, state, event);
  }
  return state;
}

/** Usually so: most events change the values of a state that came in this order. */
function isInStoredOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInStoredOrder);
  if (!isFields(value)) return value !== undefined;
  let before: string | undefined;
  for (const key of Object.keys(value)) {
    if (before !== undefined && byLengthThenBytes(before, key) > 0) return false;
    if (!isInStoredOrder(value[key])) return false;
    before = key;
  }
  return true;
}

/** UTF-8 lengths; beyond that, code units order as bytes do for every text but pairs of surrogates. */
function byLengthThenBytes(one: string, other: string): number {
  const longer = Buffer.byteLength(one) - Buffer.byteLength(other);
  if (longer !== 0) return longer;
  return one < other ? -1 : 1;
}
