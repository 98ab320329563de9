import type { PoolClient } from 'pg';
import { createContext, type LedgerContext, type LedgerOptions } from './context';
import type { LedgerEntry } from './entry';
import { PROJECTED_TABLES } from './projections/tables';
import { readChains } from './read-entries';
import { allRowsOf } from './standing-after';
import { markAllToTell } from './to-tell';
import { inTransaction } from './transaction';
import { rebuildRegisters } from './world/rebuild';
import { rewrite } from './write';

export interface RebuildOptions extends LedgerOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface Rebuilt {
  readonly dossiers: number;
  readonly entries: number;
  /** Entries of the registers of the world, whose rows were recreated first. */
  readonly changes: number;
  /** Dossiers whose chain cannot be folded, left as they were; `verify` says what is wrong with them. */
  readonly damaged: readonly string[];
  /** Workflows that will be told anew. */
  readonly marked: number;
}

/** Dossiers locked at a time: acts on them wait for a fraction of a second. */
const BATCH = 50;

/**
 * Recreates every row from the ledger alone and has every workflow told again. Claims, snoozes and marks of reading stay
 * where their row does. Acts may go on meanwhile; may be stopped and started again at any time.
 * @throws AbortError when the signal says stop
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const ledger = createContext(options);
  const changes = await rebuildRegisters(ledger);
  await ledger.calendars.catchUp(ledger.pool);
  const { rows } = await ledger.pool.query<{ id: string }>(
    'SELECT DISTINCT dossier AS id FROM ledger_entry ORDER BY id',
  );
  const damaged: string[] = [];
  let entries = 0;
  for (let done = 0; done < rows.length; done += BATCH) {
    options.signal?.throwIfAborted();
    const batch = rows.slice(done, done + BATCH).map(({ id }) => id);
    const { read, unfoldable } = await rebuildBatch(ledger, batch);
    entries += read;
    damaged.push(...unfoldable);
    options.onProgress?.(done + batch.length, rows.length);
  }
  await inTransaction(ledger.pool, async (client) => {
    await restoreBesides(client);
    return { keep: true, answer: undefined };
  });
  const marked = await markAllToTell(ledger);
  return { dossiers: rows.length, entries, changes, damaged, marked };
}

async function rebuildBatch(
  ledger: LedgerContext,
  dossiers: readonly string[],
): Promise<{ read: number; unfoldable: readonly string[] }> {
  return inTransaction(ledger.pool, async (client) => {
    await lock(client, dossiers);
    const chains = await readChains(client, dossiers);
    const unfoldable: string[] = [];
    let read = 0;
    for (const [dossier, entries] of chains) {
      read += entries.length;
      const rows = rowsOrNothing(ledger, entries);
      if (rows) await rewrite(client, rows.standing, rows.projected.happened);
      else unfoldable.push(dossier);
    }
    return { keep: true, answer: { read, unfoldable } };
  });
}

/**
 * Locks as acts do; where the row is gone, the lock of a creating act stands for it. In order of id, so that two rebuilds
 * never wait for each other.
 */
async function lock(client: PoolClient, dossiers: readonly string[]): Promise<void> {
  await client.query(
    'SELECT pg_advisory_xact_lock(hashtextextended(id::text, 1)) FROM unnest($1::uuid[]) AS id ORDER BY id',
    [dossiers],
  );
  await client.query('SELECT FROM dossier WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [dossiers]);
}

/** A damaged chain must not keep the others from being rebuilt. */
function rowsOrNothing(ledger: LedgerContext, entries: readonly LedgerEntry[]) {
  try {
    return allRowsOf(ledger, entries);
  } catch {
    return undefined; // whatever the fold stumbled over, verify names it
  }
}

/** What does not belong to one dossier: stray rows go, counters follow the codes, the clock goes on where it was. */
async function restoreBesides(client: PoolClient): Promise<void> {
  for (const { table, dossier } of PROJECTED_TABLES) {
    await client.query(
      `DELETE FROM ${table} t WHERE t.${dossier} IS NOT NULL
         AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.dossier = t.${dossier})`,
    );
  }
  await client.query('SELECT ro_count_anew()');
  await client.query(
    `INSERT INTO code_counter (kind, year, last)
     SELECT kind, split_part(code, '-', 2)::int, max(split_part(code, '-', 3)::int) FROM dossier GROUP BY 1, 2
     ON CONFLICT (kind, year) DO UPDATE SET last = greatest(code_counter.last, excluded.last)`,
  );
  await client.query(
    `INSERT INTO business_clock (id, offset_ms, epoch)
     SELECT true, greatest(0, (extract(epoch FROM max(recorded_at) - clock_timestamp()) * 1000)::bigint), 0
     FROM ledger_entry ON CONFLICT DO NOTHING`,
  );
}
