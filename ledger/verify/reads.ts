import type { PoolClient } from 'pg';
import { NO_HASH } from '../entry';
import {
  BATCH_FIELDS,
  HASH_OF_ROWS,
  MONTH_OF_ROW,
  sealBatch,
  type ReadBatch,
} from '../read-log/batch';
import type { Findings } from './report';

/** Invariant 14: every batch of the audit of reads hashes to what was sealed, and between two batches nothing lies. */
export async function checkReads(found: Findings, client: PoolClient): Promise<void> {
  const { rows: batches } = await client.query<ReadBatch>(
    `SELECT ${BATCH_FIELDS} FROM read_batch ORDER BY seq`,
  );
  const dropped = new Set(
    batches.filter(({ kind }) => kind === 'dropped').map(({ month }) => month),
  );
  let before: ReadBatch | undefined;
  for (const batch of batches) {
    const wrong = wrongInChain(batch, before);
    found.check(14, wrong === null, () => `${nameOf(batch)}: ${wrong}`);
    if (batch.kind === 'sealed' && !dropped.has(batch.month)) {
      await checkRows(found, client, batch);
    }
    before = batch;
  }
  await checkBetween(found, client, batches, dropped);
}

function nameOf({ seq, month, afterId, toId }: ReadBatch): string {
  return `batch ${seq} of reads (${month}, rows ${afterId + 1} to ${toId})`;
}

function wrongInChain(batch: ReadBatch, before: ReadBatch | undefined): string | null {
  if (batch.seq !== (before?.seq ?? 0) + 1) return `it stands after batch ${before?.seq ?? 0}`;
  if (batch.prevHash !== (before?.hash ?? NO_HASH)) return 'it does not link to the batch before';
  if (sealBatch(batch).hash !== batch.hash) return 'it does not hash to its own hash';
  const sameRange = batch.afterId === before?.afterId && batch.toId === before.toId;
  if (!sameRange && batch.afterId !== (before?.toId ?? 0))
    return 'it does not begin where the batch before ends';
  return null;
}

async function checkRows(found: Findings, client: PoolClient, batch: ReadBatch): Promise<void> {
  const { rows } = await client.query<{ rows: number; hash: string }>(
    `SELECT count(*)::int AS rows, ${HASH_OF_ROWS} AS hash FROM read_audit
     WHERE id > $1 AND id <= $2 AND read_at >= $3::date::timestamp AT TIME ZONE 'UTC'
       AND read_at < ($3::date + interval '1 month') AT TIME ZONE 'UTC'`,
    [batch.afterId, batch.toId, batch.month],
  );
  const there = rows[0];
  found.check(
    14,
    there?.rows === batch.rows && there.hash === batch.rowsHash,
    () => `${nameOf(batch)}: ${batch.rows} rows were sealed; ${there?.rows ?? 0} are there`,
  );
}

/** Rows within the sealed numbers that belong to no batch: moved to another month, or put in afterwards. */
async function checkBetween(
  found: Findings,
  client: PoolClient,
  batches: readonly ReadBatch[],
  dropped: ReadonlySet<string>,
): Promise<void> {
  const upTo = batches.at(-1)?.toId ?? 0;
  const { rows: months } = await client.query<{ month: string; rows: number }>(
    `SELECT ${MONTH_OF_ROW} AS month, count(*) AS rows FROM read_audit WHERE id <= $1 GROUP BY 1 ORDER BY 1`,
    [upTo],
  );
  for (const { month, rows } of months) {
    const sealed = batches.filter((batch) => batch.kind === 'sealed' && batch.month === month);
    const due = dropped.has(month) ? 0 : sealed.reduce((sum, batch) => sum + batch.rows, 0);
    found.check(14, rows === due, () => `reads of ${month}: ${due} were sealed, ${rows} are there`);
  }
}
