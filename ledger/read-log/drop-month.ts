import type { Pool } from 'pg';
import { sha256 } from '../canonical';
import { NO_HASH } from '../entry';
import { inTransaction } from '../transaction';
import { sealBatch } from './batch';
import { newestBatch, sealReads, writeBatch } from './seal';

/** What became of a month: taken away, or why it was left. */
export type DroppedMonth =
  | { readonly kind: 'dropped'; readonly month: string; readonly rows: number }
  /** Readings of this month or the last may still be under way or asked about. */
  | { readonly kind: 'too-young' }
  /** No part of the table holds that month by itself. */
  | { readonly kind: 'not-there' };

/**
 * Takes the readings of one month away for ever, with a link in the chain that says so, how many there were, and what their
 * batches hashed to. Only the
 * owner of the tables can; nothing in the product ever calls it by itself.
 * @param pool  as the owner
 * @param month  first day of the month, such as `2024-01-01`
 */
export async function dropReads(pool: Pool, month: string): Promise<DroppedMonth> {
  await sealReads({ pool });
  return inTransaction<DroppedMonth>(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(7001, 24)');
    const { rows: found } = await client.query<{ part: string | null; young: boolean }>(
      `SELECT to_regclass('read_audit_' || to_char($1::date, 'YYYY_MM'))::text AS part,
         $1::date >= date_trunc('month', now() AT TIME ZONE 'UTC')::date - interval '1 month' AS young`,
      [month],
    );
    const { part = null, young = true } = found[0] ?? {};
    if (young) return { keep: false, answer: { kind: 'too-young' } };
    if (part === null) return { keep: false, answer: { kind: 'not-there' } };
    const { rows: batches } = await client.query<{ rows: number; rowsHash: string }>(
      `SELECT rows, rows_hash AS "rowsHash" FROM read_batch WHERE month = $1 AND kind = 'sealed' ORDER BY seq`,
      [month],
    );
    const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
    const rowsHash = sha256(batches.map((batch) => batch.rowsHash).join(''));
    const last = await newestBatch(client);
    await writeBatch(
      client,
      sealBatch({
        seq: (last?.seq ?? 0) + 1,
        kind: 'dropped',
        month,
        afterId: last?.toId ?? 0,
        toId: last?.toId ?? 0,
        rows,
        rowsHash,
        prevHash: last?.hash ?? NO_HASH,
        sealedAt: new Date().toISOString(),
      }),
    );
    await client.query(`DROP TABLE ${part}`);
    return { keep: true, answer: { kind: 'dropped', month, rows } };
  });
}
