import { canonicalJson, sha256 } from '../canonical';

/** One link of the chain over the audit of reads. */
export interface ReadBatch {
  /** From 1 without a gap. */
  readonly seq: number;
  /** `sealed`: its rows were hashed; `dropped`: an operator took the month away, and this says so. */
  readonly kind: 'sealed' | 'dropped';
  /** First day of the month (UTC) that its rows belong to. */
  readonly month: string;
  /** Rows with a greater number than this … */
  readonly afterId: number;
  /** … up to this one. */
  readonly toId: number;
  readonly rows: number;
  readonly rowsHash: string;
  readonly prevHash: string;
  readonly hash: string;
  /** ISO 8601 in UTC. */
  readonly sealedAt: string;
}

/** The batch with its hash: over all of it but the hash itself, the hash before it included. */
export function sealBatch(batch: Omit<ReadBatch, 'hash'>): ReadBatch {
  const { seq, kind, month, afterId, toId, rows, rowsHash, prevHash, sealedAt } = batch;
  const sealed = { seq, kind, month, afterId, toId, rows, rowsHash, prevHash, sealedAt };
  return { ...sealed, hash: sha256(canonicalJson(sealed)) };
}

/** Columns of `read_batch` under the names of `ReadBatch`. */
export const BATCH_FIELDS = `seq, kind, month, after_id AS "afterId", to_id AS "toId", rows, rows_hash AS "rowsHash",
  prev_hash AS "prevHash", hash, sealed_at AS "sealedAt"`;

const INSTANT = `(extract(epoch FROM read_at) * 1000000)::bigint::text`;

/** The month a row belongs to, as SQL: by UTC, as the table is parted. */
export const MONTH_OF_ROW = `date_trunc('month', read_at AT TIME ZONE 'UTC')::date`;

/**
 * Hash over rows in their order, as SQL: a JSON array of texts per row, so that no two different rows read alike.
 * Computed where the rows are; ten thousand of them never travel.
 */
export const HASH_OF_ROWS = `encode(sha256(convert_to(coalesce(string_agg(
  to_json(ARRAY[id::text, ${INSTANT}, person::text, session::text, dossier::text, subject::text, what, why, by_right,
    reference])::text, E'\\n' ORDER BY id), ''), 'UTF8')), 'hex')`;
