import {
  civilDayOf,
  isPlainDate,
  startOfDayMs,
  type PlainDate,
} from '../rules/calendar/plain-date';
import type { LedgerContext } from './context';
import { MARK_ALL } from './to-tell';
import { inTransaction } from './transaction';

/** Business time at one moment. */
export interface BusinessNow {
  readonly nowMs: number;
  readonly today: PlainDate;
  /** Business time minus real time. */
  readonly offsetMs: number;
  /** Grows each time business time is moved. */
  readonly epoch: number;
}

/** An open dossier whose duty was in time before a move and is not after it. */
export interface BecameOverdue {
  readonly dossier: string;
  readonly code: string;
  readonly task: string;
  readonly role: string;
  readonly organisation: string;
  readonly dueOn: PlainDate;
}

export type TimeMoved =
  | {
      readonly kind: 'moved';
      readonly now: BusinessNow;
      readonly overdue: readonly BecameOverdue[];
    }
  /** `fixed`: this installation is in earnest. `backwards`: business time never moves back. */
  | { readonly kind: 'refused'; readonly why: 'fixed' | 'backwards'; readonly now: BusinessNow };

/** A day that is moved to begins with office hours. */
const OFFICE_OPENS_MS = 8 * 3_600_000;

const NOW = `SELECT (extract(epoch FROM ro_business_now()) * 1000)::bigint AS "nowMs",
  offset_ms AS "offsetMs", epoch FROM business_clock`;

/** PostgreSQL's clock plus the offset: the only clock acts and reads go by. */
export async function businessNow({ pool }: LedgerContext): Promise<BusinessNow> {
  return readNow((sql) => pool.query({ name: 'ro_now', text: sql }));
}

/**
 * Moves business time forward, marks every workflow to be told, and says which duties became overdue by it.
 * @param to  an instant, or a civil day (08:00 of it); the present day already is where it is and moves nothing
 */
export async function moveBusinessTime(
  ledger: LedgerContext,
  to: Date | PlainDate,
): Promise<TimeMoved> {
  return inTransaction<TimeMoved>(ledger.pool, async (client) => {
    // Acts hold this lock shared until they commit, so none is recorded by the old time after the new one is told.
    await client.query('SELECT pg_advisory_xact_lock(7001, 1)');
    const now = await readNow((sql) => client.query(sql));
    if (!ledger.mayMoveTime) return { keep: false, answer: { kind: 'refused', why: 'fixed', now } };
    if (to === now.today) return { keep: false, answer: { kind: 'moved', now, overdue: [] } };
    const byMs = instantOf(to) - now.nowMs;
    if (byMs <= 0) return { keep: false, answer: { kind: 'refused', why: 'backwards', now } };
    await client.query('UPDATE business_clock SET offset_ms = offset_ms + $1, epoch = epoch + 1', [
      byMs,
    ]);
    await client.query(MARK_ALL);
    const moved = await readNow((sql) => client.query(sql));
    const { rows } = await client.query<BecameOverdue>(
      `SELECT t.dossier, d.code, t.key AS task, t.role, t.organisation, t.due_on AS "dueOn"
       FROM task t JOIN dossier d ON d.id = t.dossier
       WHERE t.due_on >= $1 AND t.due_on < $2 ORDER BY t.due_on, d.code, t.key`,
      [now.today, moved.today],
    );
    return { keep: true, answer: { kind: 'moved', now: moved, overdue: rows } };
  });
}

type Read = (sql: string) => Promise<{ rows: Omit<BusinessNow, 'today'>[] }>;

async function readNow(read: Read): Promise<BusinessNow> {
  const row = (await read(NOW)).rows[0];
  if (!row) throw new Error('the business clock has no row: run the migrations');
  return { ...row, today: civilDayOf(row.nowMs) };
}

function instantOf(to: Date | PlainDate): number {
  if (to instanceof Date) return to.getTime();
  if (!isPlainDate(to)) throw new RangeError(`not a civil day: ${String(to)}`);
  return startOfDayMs(to) + OFFICE_OPENS_MS;
}
