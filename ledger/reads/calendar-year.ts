import type { Calendar } from '../../rules/calendar/calendar';
import type { CalendarDayRow, CalendarNoticeRow } from '../../rules/world/calendar/rows';
import type { LedgerContext } from '../context';

/** A change of the calendar with when it was proposed and signed; instants of business time, ISO 8601 as PostgreSQL writes them. */
export interface NoticeRead extends CalendarNoticeRow {
  readonly proposedAt: string | null;
  readonly signedAt: string | null;
  /** Entry of the register by which it was signed: it makes the version after it. */
  readonly signedSeq: number | null;
}

/** The calendar as it is now, with what the register says about one year. */
export interface CalendarYear {
  readonly calendar: Calendar;
  readonly year: number;
  /** Signed days of the year, in order. */
  readonly signed: readonly CalendarDayRow[];
  /** Changes about the year, and those that brought one of its days, oldest first. */
  readonly notices: readonly NoticeRead[];
}

const OF_YEAR = `
  WITH signed AS (SELECT d.* FROM calendar_day d WHERE extract(year FROM d.day) = $1),
  entry AS (SELECT e.seq, e.act, e.input ->> 'notice' AS notice, e.recorded_at FROM register_entry e WHERE e.register = 'calendar')
  SELECT (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.day), '[]') FROM signed s) AS signed,
    (SELECT coalesce(jsonb_agg(to_jsonb(n) || jsonb_build_object(
        'proposedAt', proposed.recorded_at, 'signedAt', sign.recorded_at, 'signedSeq', sign.seq)
        ORDER BY proposed.seq), '[]')
     FROM calendar_notice n
     LEFT JOIN entry proposed ON proposed.notice = n.id::text AND proposed.act NOT IN ('sign-calendar', 'withdraw-calendar')
     LEFT JOIN entry sign ON sign.notice = n.id::text AND sign.act = 'sign-calendar'
     WHERE n.year = $1 OR n.id IN (SELECT notice FROM signed)) AS notices`;

/** The newest calendar, and who said what about a year. */
export async function calendarYear(
  { pool, calendars }: LedgerContext,
  year: number,
): Promise<CalendarYear> {
  const { rows } = await pool.query<Pick<CalendarYear, 'signed' | 'notices'>>(OF_YEAR, [year]);
  const { signed = [], notices = [] } = rows[0] ?? {};
  return { calendar: await calendars.catchUp(pool), year, signed, notices };
}

/** Every day that was ever signed, with the version they make together: what a client needs to count for itself. */
export async function signedDaysNow({ pool, calendars }: LedgerContext): Promise<{
  readonly calendar: Calendar;
  readonly days: readonly CalendarDayRow[];
}> {
  const { rows } = await pool.query<CalendarDayRow>('SELECT * FROM calendar_day ORDER BY day');
  return { calendar: await calendars.catchUp(pool), days: rows };
}
