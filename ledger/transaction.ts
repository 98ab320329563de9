import type { Pool, PoolClient } from 'pg';

/** What a transaction answers, and whether what it wrote is kept. */
export interface Verdict<T> {
  readonly keep: boolean;
  readonly answer: T;
}

/**
 * Runs the work in one transaction (READ COMMITTED, so that each statement sees what was committed before it). A
 * connection on which even the rollback fails is thrown away.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Verdict<T>>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const { keep, answer } = await work(client);
    await client.query(keep ? 'COMMIT' : 'ROLLBACK');
    return answer;
  } catch (error) {
    broken = !(await rollBack(client));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Runs reads in one snapshot that can write nothing. */
export async function inSnapshot<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return { keep: false, answer: await work(client) };
  });
}

async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false; // the connection is gone; the error that led here is the one to report
  }
}
