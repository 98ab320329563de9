import type { DossierId } from '../../rules/kernel/facts';
import type { Register } from '../../rules/world/rows';
import type { LedgerContext } from '../context';
import { followWorld, type ChangeToFollow } from './follow';

/** How far the open dossiers have followed a change. */
export interface Followed {
  readonly done: number;
  readonly total: number;
}

/** A change that some open dossiers have yet to follow. */
export interface PendingChange extends ChangeToFollow, Followed {}

/** Dossiers at once; leaves connections to people. */
const AT_ONCE = 4;

/**
 * Lets some more of the dossiers that a change touches follow it, each in a transaction of its own, so that a batch can be
 * cut off anywhere and done again. Whoever acts on one of them meanwhile has it follow first; nothing is done twice.
 * @param limit  dossiers at most
 */
export async function drainWorld(
  ledger: LedgerContext,
  change: ChangeToFollow,
  limit: number,
): Promise<Followed> {
  const behind = await changesBehind(ledger, change, limit);
  const queue = behind.entries();
  const worker = async () => {
    for (const [dossier, changes] of queue) await followWorld(ledger, dossier, changes);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return followedOf(ledger, change);
}

/** How many of the dossiers a change touches have followed it. */
export async function followedOf(
  { pool }: LedgerContext,
  { register, seq }: ChangeToFollow,
): Promise<Followed> {
  const { rows } = await pool.query<Followed>({
    name: 'ro_followed_of',
    text: `SELECT count(done_at) AS done, count(*) AS total FROM world_change
           WHERE (change_register, change_seq) = ($1, $2)`,
    values: [register, seq],
  });
  return rows[0] ?? { done: 0, total: 0 };
}

/** Changes that open dossiers have yet to follow, oldest first: whoever drains begins with these. */
export async function pendingChanges(
  { pool }: LedgerContext,
  limit: number,
): Promise<readonly PendingChange[]> {
  const { rows } = await pool.query<PendingChange>({
    name: 'ro_pending_changes',
    text: `SELECT w.change_register AS register, w.change_seq AS seq, count(w.done_at) AS done, count(*) AS total
           FROM world_change w
           JOIN (SELECT DISTINCT change_register, change_seq FROM world_change WHERE done_at IS NULL
                 ORDER BY change_seq, change_register LIMIT $1) open USING (change_register, change_seq)
           GROUP BY 1, 2 ORDER BY 2, 1`,
    values: [limit],
  });
  return rows;
}

/** A dossier that is behind by more than this change follows the older ones first. */
async function changesBehind(
  { pool }: LedgerContext,
  { register, seq }: ChangeToFollow,
  limit: number,
): Promise<ReadonlyMap<DossierId, readonly ChangeToFollow[]>> {
  const { rows } = await pool.query<{ dossier: DossierId; register: Register; seq: number }>({
    name: 'ro_changes_behind',
    text: `SELECT w.dossier, w.change_register AS register, w.change_seq AS seq FROM world_change w
           JOIN (SELECT dossier FROM world_change
                 WHERE (change_register, change_seq) = ($1, $2) AND done_at IS NULL
                 ORDER BY dossier LIMIT $3) behind USING (dossier)
           WHERE w.done_at IS NULL ORDER BY w.dossier, w.change_register, w.change_seq`,
    values: [register, seq, limit],
  });
  const behind = new Map<DossierId, ChangeToFollow[]>();
  for (const { dossier, ...change } of rows) {
    behind.set(dossier, [...(behind.get(dossier) ?? []), change]);
  }
  return behind;
}
