import { act } from './act';
import { businessNow } from './business-time';
import type { LedgerContext } from './context';
import { STRIKE } from './strike';

/** What a sweep did. */
export interface Swept {
  readonly struck: number;
  /** Late by the rows, but nothing was due when looked at under the lock: a person acted in between. */
  readonly nothingDue: number;
  /** Whether the limit was reached, so that more may be late. */
  readonly more: boolean;
}

/** Workflows spread their strikes over the quiet hours until 06:00; only then is one of today late. */
const QUIET_HOURS_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;
const UTC_OFFSET_MS = 7 * 3_600_000;
/** Strikes at once; leaves connections to people. */
const AT_ONCE = 4;

/**
 * Strikes what no timer struck in time: clocks whose day is past, or today's after the quiet hours. Each goes through
 * the door by itself, so two sweeps or a late timer cannot strike anything twice.
 * @param limit  dossiers at most
 */
export async function strikeLate(ledger: LedgerContext, limit: number): Promise<Swept> {
  const late = await findLate(ledger, limit);
  let struck = 0;
  let nothingDue = 0;
  const queue = late.values();
  const worker = async () => {
    for (const { dossier, seq, today } of queue) {
      const outcome = await act(ledger, {
        caller: { kind: 'time' },
        dossier,
        act: STRIKE,
        input: {},
        key: `sweep:${dossier}:${seq}:${today}`,
      });
      if (outcome.kind === 'accepted' && !outcome.replayed) struck += 1;
      if (outcome.kind === 'nothing-due') nothingDue += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { struck, nothingDue, more: late.length === limit };
}

interface Late {
  readonly dossier: string;
  readonly seq: number;
  readonly today: string;
}

async function findLate(ledger: LedgerContext, limit: number): Promise<readonly Late[]> {
  const { nowMs, today } = await businessNow(ledger);
  const sinceMidnightMs = (nowMs + UTC_OFFSET_MS) % DAY_MS;
  const { rows } = await ledger.pool.query<Late>({
    name: 'ro_late',
    text: `SELECT d.id AS dossier, d.seq, $1::date AS today FROM (
             SELECT id FROM dossier WHERE next_on < $1::date + $2::int
             UNION
             SELECT dossier FROM clock WHERE helper IS NOT NULL AND next_on < $1::date + $2::int
           ) late JOIN dossier d ON d.id = late.id
           ORDER BY d.id LIMIT $3`,
    values: [today, sinceMidnightMs >= QUIET_HOURS_MS ? 1 : 0, limit],
  });
  return rows;
}
