import type { PlainDate } from '../calendar/plain-date';
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
    case 'entry.corrected':
      return state; // the entries it corrects are read otherwise by `fold`
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

/** Whether an entry makes earlier ones read otherwise, so that the state after it is a fold of all. */
export function rewritesHistory({ events }: FoldableEntry): boolean {
  return events.some(({ type }) => type === 'entry.voided' || type === 'entry.corrected');
}

/**
 * The entries as they stand: voided ones left out, corrected ones and what was decided again because of them with the
 * events (and the legal day) of the newest correction. Entries that stand as recorded are the same objects.
 */
export function asItStands<T extends FoldableEntry>(entries: readonly T[]): readonly T[] {
  const voided = voidedSeqs(entries);
  const readings = readingsIn(entries);
  if (voided.size === 0 && readings.size === 0) return entries;
  return entries
    .filter(({ seq }) => !voided.has(seq))
    .map((entry) => {
      const reading = readings.get(entry.seq);
      return reading ? { ...entry, ...reading } : entry;
    });
}

interface Reading {
  readonly events: readonly DomainEvent[];
  readonly occurredOn?: PlainDate;
}

function readingsIn(entries: readonly FoldableEntry[]): ReadonlyMap<number, Reading> {
  const readings = new Map<number, Reading>();
  for (const event of entries.flatMap(({ events }) => events)) {
    if (!isKernelEvent(event) || event.type !== 'entry.corrected') continue;
    for (const { seq, events } of event.replayed) {
      const day = seq === event.seq ? { occurredOn: event.occurredOn } : {};
      readings.set(seq, { ...readings.get(seq), events, ...day });
    }
  }
  return readings;
}

/** The state a whole ledger amounts to, voided entries left out, corrected ones as corrected; null when nothing stands. */
export function fold<S extends DossierState, E extends DomainEvent>(
  procedure: Procedure<S, E>,
  entries: readonly (FoldableEntry & { readonly events: readonly (E | KernelEvent)[] })[],
): S | null {
  let state: S | null = null;
  for (const { events } of asItStands(entries)) {
    for (const event of events) state = evolve(procedure, state, event);
  }
  return state;
}
