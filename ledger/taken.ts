import { DatabaseError } from 'pg';
import { refuse } from '../rules/kernel/refusal';
import { businessNow } from './business-time';
import type { LedgerContext } from './context';
import type { ActOutcome, ActRequest } from './contract';
import { inTransaction } from './transaction';
import { writeRefusal } from './write';

const UNIQUE_VIOLATION = '23505';
/** By index, what it keeps from being given twice; two acts at once may both have found it free. */
const TAKEN: Readonly<Record<string, string>> = { party_card_number: 'CARD.NUMBER_TAKEN' };

/** Turns "there is one already", which only the database can know at the end, into a refusal that is kept like any other. */
export async function unlessTaken<T>(
  ledger: LedgerContext,
  { caller, dossier, act, key }: ActRequest,
  attempt: () => Promise<T>,
): Promise<T | ActOutcome> {
  try {
    return await attempt();
  } catch (error) {
    const code = error instanceof DatabaseError && error.code === UNIQUE_VIOLATION;
    const taken = code ? TAKEN[error.constraint ?? ''] : undefined;
    if (!taken) throw error;
    const refusals = [refuse(taken, 'Rõ', {}, 'number')];
    const actor = caller.kind === 'person' ? caller.person : null;
    const { nowMs } = await businessNow(ledger);
    return inTransaction(ledger.pool, async (client) => {
      const refusedAt = new Date(nowMs).toISOString();
      await writeRefusal(client, { dossier, act, actor, key, refusals, refusedAt });
      return { keep: true, answer: { kind: 'refused', refusals } };
    });
  }
}
