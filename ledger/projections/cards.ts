import type { DossierState, Procedure } from '../../rules/kernel/procedure';
import type { LedgerEntry } from '../entry';
import type { CardRow } from './rows';

/** The Party card of a dossier after an entry; null where the entry changed nothing of it. A card never goes but with its entry. */
export function cardAfter(
  procedure: Procedure,
  entry: LedgerEntry,
  before: DossierState | null,
  state: DossierState,
): CardRow | null {
  const after = cardRow(procedure, entry, state);
  const earlier = before && cardRow(procedure, entry, before);
  return JSON.stringify(earlier) === JSON.stringify(after) ? null : after;
}

function cardRow(
  procedure: Procedure,
  { dossier }: LedgerEntry,
  state: DossierState,
): CardRow | null {
  const card = procedure.card?.(state) ?? null;
  if (!card || !state.subject) return null;
  const { number, issuedOn: issued_on, handedOn: handed_on } = card;
  return { dossier, number, person: state.subject, issued_on, handed_on };
}
