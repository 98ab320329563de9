import type { PoolClient } from 'pg';
import { PROJECTED_TABLES } from '../projections/tables';
import type { Findings } from './report';

/** A receipt somebody holds. */
export interface HeldReceipt {
  readonly dossier: string;
  readonly seq: number;
  readonly hash: string;
}

/** Invariant 1, over the whole book: no key twice, no actor nobody knows, every receipt honoured. */
export async function checkBook(
  found: Findings,
  client: PoolClient,
  receipts: readonly HeldReceipt[],
): Promise<void> {
  const { rows: keys } = await client.query<{ key: string; times: number; entries: number }>(
    `SELECT idempotency_key AS key, count(*) AS times FROM ledger_entry
     GROUP BY idempotency_key HAVING count(*) > 1`,
  );
  for (const { key, times } of keys)
    found.check(1, false, () => `key ${key} stands ${times} times`);
  const { rows: strangers } = await client.query<{ dossier: string; seq: number }>(
    `SELECT e.dossier, e.seq FROM ledger_entry e
     WHERE e.actor IS NOT NULL AND NOT EXISTS (SELECT FROM person p WHERE p.id = e.actor)`,
  );
  for (const { dossier, seq } of strangers) {
    found.check(1, false, () => `${dossier} entry ${seq}: done by somebody no register knows`);
  }
  const { rows: kept } = await client.query<{ dossier: string; seq: number; hash: string }>(
    `SELECT e.dossier, e.seq, e.hash FROM ledger_entry e
     JOIN jsonb_to_recordset($1) AS r (dossier uuid, seq int) ON (r.dossier, r.seq) = (e.dossier, e.seq)`,
    [JSON.stringify(receipts)],
  );
  const hashes = new Map(kept.map(({ dossier, seq, hash }) => [`${dossier} ${seq}`, hash]));
  for (const { dossier, seq, hash } of receipts) {
    const stands = hashes.get(`${dossier} ${seq}`) === hash;
    found.check(1, stands, () => `${dossier} entry ${seq}: acknowledged with ${hash}, not there`);
  }
}

/** Invariant 3, beyond single dossiers: no row of a dossier the ledger does not know, and counters that fit the codes. */
export async function checkStrayRows(found: Findings, client: PoolClient): Promise<void> {
  for (const { table, dossier } of PROJECTED_TABLES) {
    const { rows } = await client.query<{ stray: string }>(
      `SELECT DISTINCT t.${dossier} AS stray FROM ${table} t WHERE t.${dossier} IS NOT NULL
         AND NOT EXISTS (SELECT FROM ledger_entry e WHERE e.dossier = t.${dossier})`,
    );
    for (const { stray } of rows)
      found.check(3, false, () => `${table} has rows of ${stray}, which no entry opened`);
  }
  const { rows: counters } = await client.query<{
    kind: string;
    year: string;
    highest: number;
    last: number | null;
  }>(
    `SELECT highest.kind, highest.year, highest.number AS highest, c.last FROM (
       SELECT facts -> 'opened' ->> 'kind' AS kind, split_part(facts -> 'opened' ->> 'code', '-', 2) AS year,
              max(split_part(facts -> 'opened' ->> 'code', '-', 3)::int) AS number
       FROM ledger_entry WHERE seq = 1 GROUP BY 1, 2) highest
     LEFT JOIN code_counter c ON c.kind = highest.kind AND c.year = highest.year::int`,
  );
  for (const { kind, year, highest, last } of counters) {
    found.check(
      3,
      last === highest,
      () => `codes of ${kind} in ${year} reach ${highest}, the counter says ${String(last)}`,
    );
  }
}

/** Marks older than this wait for a relay that does not run. */
const DRAINED_WITHIN = '1 minute';

/**
 * Invariant 10: notices with a cause, marks of dossiers that are there.
 * @param relayRuns  whether marks must also be fresh
 */
export async function checkTelling(
  found: Findings,
  client: PoolClient,
  relayRuns: boolean,
): Promise<void> {
  const { rows: notices } = await client.query<{ dossier: string; seq: number; caused: boolean }>(
    `SELECT n.dossier, n.cause_seq AS seq, EXISTS (
       SELECT FROM ledger_entry e WHERE (e.dossier, e.seq) = (n.dossier, n.cause_seq)) AS caused
     FROM (SELECT DISTINCT dossier, cause_seq FROM notice) n`,
  );
  for (const { dossier, seq, caused } of notices) {
    found.check(10, caused, () => `${dossier}: a notice of entry ${seq}, which is not there`);
  }
  const { rows: marks } = await client.query<{ dossier: string; fits: boolean; fresh: boolean }>(
    `SELECT t.dossier, coalesce(t.seq <= d.seq, false) AS fits,
            t.marked_at > clock_timestamp() - $1::interval AS fresh
     FROM to_tell t LEFT JOIN dossier d ON d.id = t.dossier`,
    [DRAINED_WITHIN],
  );
  for (const { dossier, fits, fresh } of marks) {
    found.check(10, fits, () => `${dossier}: marked to tell an entry it does not have`);
    if (relayRuns)
      found.check(10, fresh, () => `${dossier}: waits to be told for more than ${DRAINED_WITHIN}`);
  }
}
