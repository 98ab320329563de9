import type { Pool } from 'pg';

/** What the database did between two readings; independent of how fast the machine is. */
export interface Counters {
  readonly statements: number;
  readonly commits: number;
  readonly walBytes: number;
}

/** Reads the counters; statements are those sent by clients, BEGIN and COMMIT among them, not those inside functions. */
export async function readCounters(pool: Pool, role: string): Promise<Counters> {
  const { rows } = await pool.query<Counters>(
    `SELECT
       (SELECT coalesce(sum(calls), 0)::float8 FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
         WHERE r.rolname = $1 AND toplevel) AS "statements",
       (SELECT coalesce(sum(calls), 0)::float8 FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
         WHERE r.rolname = $1 AND query IN ('COMMIT', 'SELECT floor.act($1, $2, $3, $4, $5)')) AS "commits",
       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS "walBytes"`,
    [role],
  );
  const counters = rows[0];
  if (!counters) throw new Error('no counters');
  return counters;
}

/** The difference of two readings, per operation. */
export function perOperation(before: Counters, after: Counters, operations: number): Counters {
  return {
    statements: (after.statements - before.statements) / operations,
    commits: (after.commits - before.commits) / operations,
    walBytes: (after.walBytes - before.walBytes) / operations,
  };
}
