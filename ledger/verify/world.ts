import type { PoolClient } from 'pg';
import type { Findings } from './report';

/** Marks older than this wait for a worker that does not drain. */
const FOLLOWED_WITHIN = '5 minutes';

/**
 * Invariant 4, over the tree: an open dossier names no dissolved body, unless it is marked to follow the change that
 * dissolved it; invariant 9: a dossier followed a change that the register has; invariant 10: nobody is behind for long.
 * @param relayRuns  whether marks must also be fresh
 */
export async function checkFollowing(
  found: Findings,
  client: PoolClient,
  relayRuns: boolean,
): Promise<void> {
  const { rows: orphans } = await client.query<{ dossier: string; body: string }>(
    `WITH gone AS MATERIALIZED (
       SELECT id FROM organisation WHERE to_on <= ro_civil_day(ro_business_now())),
     named AS (
       SELECT p.dossier, p.ancestor AS body FROM dossier_place p JOIN gone ON gone.id = p.ancestor WHERE NOT p.closed
       UNION SELECT t.dossier, t.organisation FROM task t JOIN gone ON gone.id = t.organisation
       UNION SELECT t.dossier, t.answers FROM task t JOIN gone ON gone.id = t.answers)
     SELECT n.dossier, n.body FROM named n WHERE NOT EXISTS (
       SELECT FROM world_change w WHERE w.dossier = n.dossier AND w.done_at IS NULL)`,
  );
  found.check(4, true, () => '');
  for (const { dossier, body } of orphans) {
    found.check(4, false, () => `${dossier}: open, but names the dissolved body ${body}`);
  }
  const { rows: followed } = await client.query<{ dossier: string; seq: number; known: boolean }>(
    `SELECT e.dossier, e.seq, EXISTS (
       SELECT FROM world_change w JOIN register_entry r ON (r.register, r.seq) = (w.change_register, w.change_seq)
       WHERE (w.dossier, w.done_seq) = (e.dossier, e.seq)
         AND e.input ->> 'change' = w.change_register || ':' || w.change_seq) AS known
     FROM ledger_entry e WHERE e.act = 'follow-world'`,
  );
  for (const { dossier, seq, known } of followed) {
    found.check(9, known, () => `${dossier} entry ${seq}: follows a change no register has`);
  }
  const { rows: behind } = await client.query<{ dossier: string; fresh: boolean }>(
    `SELECT dossier, marked_at > clock_timestamp() - $1::interval AS fresh FROM world_change WHERE done_at IS NULL`,
    [FOLLOWED_WITHIN],
  );
  for (const { dossier, fresh } of behind) {
    if (relayRuns)
      found.check(10, fresh, () => `${dossier}: behind the world for more than ${FOLLOWED_WITHIN}`);
  }
}
