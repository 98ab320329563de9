import type { Pool, PoolClient } from 'pg';

/** What a transaction answers, and whether what it wrote is kept. */
export interface Verdict<T> {
  readonly keep: boolean;
  readonly answer: T;
  /** A last statement that was sent and not awaited: the end of the transaction follows on its heels. */
  readonly writing?: Promise<unknown>;
}

/**
 * Runs the work in one transaction (READ COMMITTED, so that each statement sees what was committed before it). Begin
 * and end travel with the statement beside them, so that an act is two round trips; a statement that fails makes the
 * commit behind it a rollback. A connection on which even the rollback fails is thrown away.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Verdict<T>>,
): Promise<T> {
  const client = await pool.connect();
  client.on('error', heardByTheNextStatement);
  let broken = false;
  try {
    const begun = heeded(client.query('BEGIN'));
    const { keep, answer, writing } = await work(client);
    await Promise.all([begun, writing, client.query(keep ? 'COMMIT' : 'ROLLBACK')]);
    return answer;
  } catch (error) {
    broken = !(await rollBack(client));
    throw error;
  } finally {
    client.off('error', heardByTheNextStatement);
    client.release(broken);
  }
}

/** A connection that breaks between two statements tells an event, which would end the process if nobody took it; the next statement fails anyway. */
const heardByTheNextStatement = (): void => undefined;

/** A promise that is awaited later: failing before then is no unhandled failure. */
export function heeded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
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
