import { civilDayOf } from '../../rules/calendar/plain-date';
import type { DossierId, OrganisationId, PersonId } from '../../rules/kernel/facts';
import type { Refusal } from '../../rules/kernel/refusal';
import { act } from '../act';
import type { LedgerContext } from '../context';
import type { ActOutcome } from '../contract';

/** A move of many dossiers, as it is ordered. */
export interface MigrationOrder {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string;
  readonly by: PersonId;
}

/** How far a migration has come. */
export interface MigrationProgress {
  readonly done: number;
  readonly total: number;
  readonly moved: number;
  readonly refused: number;
  readonly skipped: number;
  readonly cancelled: boolean;
}

/** An item that is over, as it is written down. */
interface ItemDone {
  readonly outcome: 'moved' | 'refused' | 'skipped';
  readonly refusals: readonly Refusal[] | null;
  readonly seq: number | null;
}

const ORDER = `INSERT INTO pack_migration (id, organisation, from_pack, to_pack, reason, ordered_by, ordered_at)
  VALUES ($1, $2, $3, $4, $5, $6, ro_business_now()) ON CONFLICT (id) DO NOTHING`;
/** Dossiers opened or closed since are not the migration's: who opens one pins it, and a closed one is refused. */
const ITEMS = `INSERT INTO pack_migration_item (migration, dossier)
  SELECT $1, d.id FROM dossier_place p JOIN dossier d ON d.id = p.dossier
  WHERE p.ancestor = $2 AND NOT p.closed AND d.kind = 'admission' AND d.pack IS NOT NULL AND ($3::text IS NULL OR d.pack = $3)
  ON CONFLICT DO NOTHING`;

/** Writes down what is to be moved; nothing moves yet. Safe to repeat with the same id: the first order stands. */
export async function orderMigration(
  { pool }: LedgerContext,
  { id, organisation, from, to, reason, by }: MigrationOrder,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query(ORDER, [id, organisation, from, to, reason, by]);
    if (rowCount === 1) await client.query(ITEMS, [id, organisation, from]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Stops it before the next dossier; those that have moved stay moved. */
export async function cancelMigration(
  { pool }: LedgerContext,
  id: string,
  by: PersonId,
): Promise<void> {
  await pool.query(
    `UPDATE pack_migration SET cancelled_by = $2, cancelled_at = ro_business_now()
     WHERE id = $1 AND cancelled_at IS NULL
       AND EXISTS (SELECT FROM pack_migration_item i WHERE i.migration = $1 AND i.outcome IS NULL)`,
    [id, by],
  );
}

export async function progressOf(
  { pool }: LedgerContext,
  id: string,
): Promise<MigrationProgress | null> {
  const { rows } = await pool.query<MigrationProgress>(
    `SELECT count(i.outcome) AS done, count(i.dossier) AS total,
       count(*) FILTER (WHERE i.outcome = 'moved') AS moved,
       count(*) FILTER (WHERE i.outcome = 'refused') AS refused,
       count(*) FILTER (WHERE i.outcome = 'skipped') AS skipped,
       m.cancelled_at IS NOT NULL AS cancelled
     FROM pack_migration m LEFT JOIN pack_migration_item i ON i.migration = m.id
     WHERE m.id = $1 GROUP BY m.id`,
    [id],
  );
  return rows[0] ?? null;
}

/** Migrations with dossiers that wait, read from the rows: nothing is lost with an engine. */
export async function migrationsWaiting(
  { pool }: LedgerContext,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'ro_migrations_waiting',
    text: `SELECT DISTINCT migration AS id FROM pack_migration_item WHERE outcome IS NULL LIMIT $1`,
    values: [limit],
  });
  return rows.map(({ id }) => id);
}

/**
 * Moves some more of the dossiers, each by an act of its own under the key `repack:<migration>:<dossier>`, in the name of
 * who ordered it and with the rights of this moment. A refusal is written down beside the dossier and stops nothing. Safe to
 * run twice and at once: who comes second finds the act done.
 * @param limit  dossiers at most
 */
export async function migrateSome(
  ledger: LedgerContext,
  id: string,
  limit: number,
): Promise<MigrationProgress> {
  const { rows } = await ledger.pool.query<{ dossier: DossierId }>(
    `SELECT dossier FROM pack_migration_item WHERE migration = $1 AND outcome IS NULL ORDER BY dossier LIMIT $2`,
    [id, limit],
  );
  for (const { dossier } of rows) {
    const done = await moveOne(ledger, id, dossier);
    if (done) await note(ledger, id, dossier, done);
  }
  const progress = await progressOf(ledger, id);
  if (!progress) throw new Error(`there is no migration ${id}`);
  return progress;
}

async function moveOne(
  ledger: LedgerContext,
  id: string,
  dossier: DossierId,
): Promise<ItemDone | null> {
  const { rows } = await ledger.pool.query<Order>(
    `SELECT to_pack AS "to", reason, ordered_by AS by, cancelled_at IS NOT NULL AS cancelled,
            (extract(epoch FROM ro_business_now()) * 1000)::bigint AS "nowMs"
     FROM pack_migration WHERE id = $1`,
    [id],
  );
  const [order] = rows;
  if (!order) throw new Error(`there is no migration ${id}`);
  const key = `repack:${id}:${dossier}`;
  if (order.cancelled) return { outcome: 'skipped', refusals: null, seq: null };
  const { to, reason, by, nowMs } = order;
  const outcome = await act(ledger, {
    caller: { kind: 'person', person: by },
    dossier,
    act: 'move-to-pack',
    input: { to, movedOn: civilDayOf(nowMs), reason },
    key,
  });
  return doneBy(ledger, outcome, key);
}

interface Order {
  readonly to: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly cancelled: boolean;
  readonly nowMs: number;
}

/** Null where it is under way in other hands, and is looked at again. */
async function doneBy(
  { pool }: LedgerContext,
  outcome: ActOutcome,
  key: string,
): Promise<ItemDone | null> {
  switch (outcome.kind) {
    case 'accepted':
      return { outcome: 'moved', refusals: null, seq: outcome.receipt.seq };
    case 'refused':
      return { outcome: 'refused', refusals: outcome.refusals, seq: null };
    case 'key-reused': {
      // moved on another day, and the worker died before it was noted
      const { rows } = await pool.query<{ seq: number }>(
        'SELECT seq FROM ledger_entry WHERE idempotency_key = $1',
        [key],
      );
      return { outcome: 'moved', refusals: null, seq: rows[0]?.seq ?? null };
    }
    case 'in-flight':
      return null;
    case 'stale':
    case 'not-found':
    case 'nothing-due':
      throw new Error(`a move to another pack answered ${outcome.kind}`);
  }
}

async function note(
  { pool }: LedgerContext,
  id: string,
  dossier: DossierId,
  { outcome, refusals, seq }: ItemDone,
): Promise<void> {
  await pool.query(
    `UPDATE pack_migration_item SET outcome = $3, refusals = $4, seq = $5, done_at = ro_business_now()
     WHERE (migration, dossier) = ($1, $2) AND outcome IS NULL`,
    [id, dossier, outcome, refusals && JSON.stringify(refusals), seq],
  );
}
