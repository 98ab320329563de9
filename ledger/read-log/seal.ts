import type { Pool, PoolClient } from 'pg';
import type { LedgerContext } from '../context';
import { NO_HASH } from '../entry';
import { inTransaction } from '../transaction';
import { BATCH_FIELDS, HASH_OF_ROWS, MONTH_OF_ROW, sealBatch, type ReadBatch } from './batch';

/** What sealing did. */
export interface SealedReads {
  readonly batches: number;
  readonly rows: number;
}

/** Rows of one batch at most: hashed in about a tenth of a second, and a tampering is named to so many rows. */
const ROWS_MOST = 10_000;
/** Months made ahead: two sweeps of a broken worker a month apart still find one. */
const MONTHS_AHEAD = 2;

/**
 * Makes the months ahead and seals what was read since the last batch into the chain. Safe to call again and from
 * several processes: the second finds nothing to seal. Until a row is sealed, only the guards of the table protect it.
 */
export async function sealReads({ pool }: Pick<LedgerContext, 'pool'>): Promise<SealedReads> {
  await pool.query('SELECT ro_read_months($1)', [MONTHS_AHEAD]);
  const upTo = await newestSettled(pool);
  let sealed = { batches: 0, rows: 0 };
  for (let more = true; more;) {
    const part = await inTransaction(pool, async (client) => ({
      keep: true,
      answer: await sealNext(client, upTo),
    }));
    sealed = { batches: sealed.batches + part.batches, rows: sealed.rows + part.rows };
    more = part.more;
  }
  return sealed;
}

/**
 * The greatest number below which nothing can appear any more. Whoever records a read holds this lock shared from
 * before its number is drawn until it is committed; taken exclusively once, all numbers drawn so far are settled.
 */
function newestSettled(pool: Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(7001, 22)');
    const { rows } = await client.query<{ newest: number }>(
      'SELECT coalesce(max(id), 0) AS newest FROM read_audit',
    );
    return { keep: false, answer: rows[0]?.newest ?? 0 };
  });
}

async function sealNext(client: PoolClient, upTo: number) {
  await client.query('SELECT pg_advisory_xact_lock(7001, 24)'); // one who seals at a time
  const last = await newestBatch(client);
  const afterId = last?.toId ?? 0;
  const toId = Math.min(upTo, afterId + ROWS_MOST);
  if (toId <= afterId) return { batches: 0, rows: 0, more: false };
  const { rows: months } = await client.query<Pick<ReadBatch, 'month' | 'rows' | 'rowsHash'>>(
    `SELECT ${MONTH_OF_ROW} AS month, count(*)::int AS rows, ${HASH_OF_ROWS} AS "rowsHash"
     FROM read_audit WHERE id > $1 AND id <= $2 GROUP BY 1 ORDER BY 1`,
    [afterId, toId],
  );
  const sealedAt = new Date().toISOString();
  let { seq, hash: prevHash } = last ?? { seq: 0, hash: NO_HASH };
  for (const month of months) {
    seq += 1;
    const batch = sealBatch({ ...month, seq, kind: 'sealed', afterId, toId, prevHash, sealedAt });
    await writeBatch(client, batch);
    prevHash = batch.hash;
  }
  const rows = months.reduce((sum, month) => sum + month.rows, 0);
  return { batches: months.length, rows, more: rows > 0 && toId < upTo };
}

/** The end of the chain; none before the first batch. */
export async function newestBatch(client: PoolClient): Promise<ReadBatch | undefined> {
  const { rows } = await client.query<ReadBatch>(
    `SELECT ${BATCH_FIELDS} FROM read_batch ORDER BY seq DESC LIMIT 1`,
  );
  return rows[0];
}

/** Appends a batch to the chain. */
export async function writeBatch(client: PoolClient, batch: ReadBatch): Promise<void> {
  await client.query(
    `INSERT INTO read_batch (seq, kind, month, after_id, to_id, rows, rows_hash, prev_hash, hash, sealed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      batch.seq,
      batch.kind,
      batch.month,
      batch.afterId,
      batch.toId,
      batch.rows,
      batch.rowsHash,
      batch.prevHash,
      batch.hash,
      batch.sealedAt,
    ],
  );
}
