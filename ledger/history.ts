import { rewritesHistory } from '../rules/kernel/fold';
import type { DossierState, Procedure } from '../rules/kernel/procedure';
import type { LedgerEntry } from './entry';
import { evolveStored, foldStored } from './stored-order';

/** A dossier on both sides of one entry, as people saw it then: with entries that were voided only later. */
export interface Passage {
  readonly entry: LedgerEntry;
  readonly before: DossierState | null;
  readonly after: DossierState | null;
}

/** Goes through the entries as they happened. An entry that voids or corrects another makes the state as if
 * that one had not been, or had been right. */
export function* asItHappened(
  procedure: Procedure,
  entries: readonly LedgerEntry[],
): Generator<Passage> {
  let before: DossierState | null = null;
  for (const [at, entry] of entries.entries()) {
    const after: DossierState | null = rewritesHistory(entry)
      ? foldStored(procedure, entries.slice(0, at + 1))
      : stateAfter(procedure, before, entry);
    yield { entry, before, after };
    before = after;
  }
}

function stateAfter(
  procedure: Procedure,
  before: DossierState | null,
  entry: LedgerEntry,
): DossierState | null {
  let state = before;
  for (const event of entry.events) state = evolveStored(procedure, state, event);
  return state;
}

/** 1, and one more each time a closed dossier was opened again. */
export function generationOf(procedure: Procedure, entries: readonly LedgerEntry[]): number {
  let generation = 1;
  for (const { before, after } of asItHappened(procedure, entries)) {
    generation = nextGeneration(generation, before, after);
  }
  return generation;
}

/** The generation after an entry. */
export function nextGeneration(
  generation: number,
  before: DossierState | null,
  after: DossierState | null,
): number {
  return before?.closed === true && after?.closed === false ? generation + 1 : generation;
}
