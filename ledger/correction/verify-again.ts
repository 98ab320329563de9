import { isPlainState } from '../../rules/kernel/json';
import type { Decision, DomainEvent, DossierState, Procedure } from '../../rules/kernel/procedure';
import type { LedgerContext } from '../context';
import { decideAgain } from '../decide-again';
import type { LedgerEntry } from '../entry';
import { correctingOf } from './plan';
import { correctionIn } from './standing';

/**
 * Decides an entry again as it was decided then; a correction with everything before it replayed once more.
 * @param earlier  the entries of the dossier before it
 */
export function decideAsThen(
  ledger: LedgerContext,
  procedure: Procedure,
  entry: LedgerEntry,
  before: DossierState | null,
  earlier: readonly LedgerEntry[],
): Decision<DomainEvent> {
  const correction = correctionIn(entry);
  const { right } = entry.facts;
  const correcting =
    correction && right && isPlainState(correction.input)
      ? correctingOf(ledger, procedure, earlier, {
          ...correction,
          facts: right,
          recordedAt: entry.recordedAt,
        })
      : undefined;
  return decideAgain(ledger, procedure, entry, before, correcting && { correcting });
}
