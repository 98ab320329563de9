import type { PoolClient } from 'pg';
import { ENTRY_FIELDS, type LedgerEntry } from './entry';
import { groupBy } from './group-by';

/** All entries of a dossier in order; the cold path of voids, replays and rebuilding. */
export async function readEntries(
  client: PoolClient,
  dossier: string,
): Promise<readonly LedgerEntry[]> {
  const { rows } = await client.query<LedgerEntry>(
    `SELECT ${ENTRY_FIELDS} FROM ledger_entry e WHERE e.dossier = $1 ORDER BY e.seq`,
    [dossier],
  );
  return rows;
}

/** All entries of some dossiers, by dossier, each in order. */
export async function readChains(
  client: PoolClient,
  dossiers: readonly string[],
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  const { rows } = await client.query<LedgerEntry>(
    `SELECT ${ENTRY_FIELDS} FROM ledger_entry e WHERE e.dossier = ANY ($1) ORDER BY e.dossier, e.seq`,
    [dossiers],
  );
  return groupBy(rows, (entry) => entry.dossier);
}
