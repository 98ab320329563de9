import type { PoolClient } from 'pg';
import type { Refusal } from '../../rules/kernel/refusal';
import type { LedgerContext } from '../context';
import { inTransaction, type Verdict } from '../transaction';

/** What came of a change to who may do or see what. Anything but `recorded` left nothing behind. */
export type RightsOutcome =
  | { readonly kind: 'recorded'; readonly id: string; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'not-found' };

/** The registers are changed by one at a time and never beside an act, so that an act's rights are those at its commit. */
const LOCK_REGISTERS = 'SELECT pg_advisory_xact_lock(7001, 1)';

/** Runs the change alone: every act that commits later finds it, and none that is under way misses it half-way. */
export function changeRights(
  ledger: LedgerContext,
  work: (client: PoolClient) => Promise<RightsOutcome>,
): Promise<RightsOutcome> {
  return inTransaction(ledger.pool, async (client): Promise<Verdict<RightsOutcome>> => {
    await client.query(LOCK_REGISTERS);
    const answer = await work(client);
    return { keep: answer.kind === 'recorded', answer };
  });
}

/** The one row a look-up must give. @throws when it gives none */
export async function askOne<T extends object>(
  client: PoolClient,
  sql: string,
  values: readonly unknown[],
): Promise<T> {
  const { rows } = await client.query<T>(sql, [...values]);
  const [row] = rows;
  if (!row) throw new Error('a look-up that always answers answered nothing');
  return row;
}

export function refusedBy(refusals: readonly Refusal[]): RightsOutcome {
  return { kind: 'refused', refusals };
}
