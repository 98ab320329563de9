import { isKernelEvent } from './decide';
import { assertNever } from './json';
import type { DomainEvent, DossierState, KernelEvent, Procedure } from './procedure';

/** The part of a ledger entry that the fold reads. */
export interface FoldableEntry {
  readonly seq: number;
  readonly events: readonly DomainEvent[];
}

/** State after one more event. Kernel events are folded here, the others by the procedure. */
export function evolve<S extends DossierState, E extends DomainEvent>(
  procedure: Procedure<S, E>,
  state: S | null,
  event: E | KernelEvent,
): S {
  if (!isKernelEvent(event)) return procedure.evolve(state, event);
  if (state === null) throw new Error(`${event.type} before the dossier began`);
  switch (event.type) {
    case 'clock.struck':
      return {
        ...state,
        struck: {
          ...state.struck,
          [event.clock]: { dueOn: event.dueOn, offsetDays: event.offsetDays },
        },
      };
    case 'entry.voided':
      return state; // the voided entry itself is left out by `fold`
    case 'calendar.changed':
      return state; // dates are counted from the state; the entry names the calendar
    default:
      return assertNever(event);
  }
}

/** Seqs of entries that a later entry declared void. */
export function voidedSeqs(entries: readonly FoldableEntry[]): ReadonlySet<number> {
  const voided = new Set<number>();
  for (const entry of entries) {
    for (const event of entry.events) {
      if (isKernelEvent(event) && event.type === 'entry.voided') voided.add(event.seq);
    }
  }
  return voided;
}

/** The state a whole ledger amounts to, voided entries left out; null when nothing stands. */
export function fold<S extends DossierState, E extends DomainEvent>(
  procedure: Procedure<S, E>,
  entries: readonly (FoldableEntry & { readonly events: readonly (E | KernelEvent)[] })[],
): S | null {
  const voided = voidedSeqs(entries);
  let state: S | null = null;
  for (const entry of entries) {
    if (voided.has(entry.seq)) continue;
    for (const event of entry.events) state = evolve(procedure, state, event);
  }
  return state;
}
