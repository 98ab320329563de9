import type { DossierId } from '../rules/kernel/facts';
import type { LedgerContext } from './context';
import type { Standing } from './contract';
import { STANDING_FIELDS } from './standing';

/** The mark that was read: what had to be told at that moment. */
export interface Mark {
  readonly dossier: DossierId;
  readonly seq: number;
  readonly epoch: number;
}

/** What a workflow must be told, and the mark that goes once it was. */
export interface ToTell {
  /** Newest at the moment of reading; may be newer than the mark. */
  readonly standing: Standing;
  readonly mark: Mark;
}

/** The oldest marks with where their dossiers stand now. No lock is held afterwards: two relays may read the same. */
export async function takeToTell(
  { pool }: LedgerContext,
  limit: number,
): Promise<readonly ToTell[]> {
  const { rows } = await pool.query<Standing & { markSeq: number; markEpoch: number }>({
    name: 'ro_to_tell',
    text: `SELECT ${STANDING_FIELDS}, t.seq AS "markSeq", t.epoch AS "markEpoch"
           FROM (SELECT * FROM to_tell ORDER BY marked_at, dossier LIMIT $1) t
           JOIN dossier d ON d.id = t.dossier CROSS JOIN business_clock b
           ORDER BY t.marked_at, t.dossier`,
    values: [limit],
  });
  return rows.map(({ markSeq, markEpoch, ...standing }) => ({
    standing,
    mark: { dossier: standing.dossier, seq: markSeq, epoch: markEpoch },
  }));
}

/** Removes marks, each only where it is still the one that was told; a newer one stays. Safe to call twice. */
export async function told({ pool }: LedgerContext, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await pool.query({
    name: 'ro_told',
    // Rows are locked in order of id here and in MARK_ALL, so that the two never wait for each other.
    text: `WITH still AS (
             SELECT t.dossier FROM to_tell t
             JOIN unnest($1::uuid[], $2::int[], $3::int[]) AS m (dossier, seq, epoch)
               ON (t.dossier, t.seq, t.epoch) = (m.dossier, m.seq, m.epoch)
             ORDER BY t.dossier FOR UPDATE OF t)
           DELETE FROM to_tell t USING still WHERE t.dossier = still.dossier`,
    values: [
      marks.map((mark) => mark.dossier),
      marks.map((mark) => mark.seq),
      marks.map((mark) => mark.epoch),
    ],
  });
}

/** Marks whatever has or should have a workflow: every open dossier, and closed ones whose effects are pending. */
export const MARK_ALL = `
  INSERT INTO to_tell (dossier, seq, epoch, marked_at)
  SELECT d.id, d.seq, b.epoch, clock_timestamp() FROM dossier d CROSS JOIN business_clock b
  WHERE NOT d.closed OR EXISTS (SELECT FROM effect e WHERE e.dossier = d.id AND e.done_at IS NULL)
  ORDER BY d.id
  ON CONFLICT (dossier) DO UPDATE SET seq = excluded.seq, epoch = excluded.epoch`;

/** Has every workflow told anew; starts those the engine has lost. Answers how many were marked. */
export async function markAllToTell({ pool }: LedgerContext): Promise<number> {
  const { rowCount } = await pool.query(MARK_ALL);
  return rowCount ?? 0;
}
