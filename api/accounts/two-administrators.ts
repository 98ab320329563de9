import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem';
import type { AccountEventKind } from './account-events';

/** A code lives three days; after a week nobody does both in one go. */
const APART_DAYS = 7;

/**
 * Refuses an administrator who did the other half within the last week. A new password and a removed second factor
 * together open an account: that takes two administrators, so that none can become somebody else alone.
 * @throws Problem 403
 */
export async function refuseAlone(
  work: EntityManager,
  asked: {
    readonly administrator: string;
    readonly account: string;
    readonly after: readonly AccountEventKind[];
  },
): Promise<void> {
  const rows: unknown[] = await work.query(
    `SELECT FROM account_event WHERE account = $1 AND by_person = $2 AND kind = ANY ($3)
        AND recorded_at > now() - $4 * interval '1 day' LIMIT 1`,
    [asked.account, asked.administrator, asked.after, APART_DAYS],
  );
  if (rows.length > 0)
    throw new Problem(403, 'ACCOUNT.TWO_NEEDED', { facts: { days: APART_DAYS } });
}
