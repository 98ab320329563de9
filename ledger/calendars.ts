import type { Pool, PoolClient } from 'pg';
import type { Calendar } from '../rules/calendar/calendar';
import { laidOver } from '../rules/calendar/versions';
import type { CalendarDayRow } from '../rules/world/calendar/rows';

type Reader = Pick<Pool | PoolClient, 'query'>;

/**
 * The versions of the calendar: the base in the code, and one more for each entry of the register `calendar`, named
 * `<base>+<seq>`. Versions never change, so a process keeps what it has once read; only committed entries may be read here.
 */
export interface Calendars {
  readonly base: Calendar;
  /** The newest version this process has seen. */
  current(): Calendar;
  /** A version by its name; undefined where it is not one of this base, or was not seen yet. */
  find(version: string): Calendar | undefined;
  /** The version after an entry (0: the base); reads the register only the first time. */
  at(reader: Reader, seq: number): Promise<Calendar>;
  /** Reads what was added since, and answers the newest version. */
  catchUp(reader: Reader): Promise<Calendar>;
}

interface EntryDays {
  readonly seq: number;
  readonly days: readonly CalendarDayRow[] | null;
}

const ENTRIES_SINCE = `SELECT e.seq, (
    SELECT jsonb_agg(event -> 'row' ORDER BY nth) FROM jsonb_array_elements(e.events) WITH ORDINALITY happened (event, nth)
    WHERE event ->> 'type' = 'calendar-day.signed') AS days
  FROM register_entry e WHERE e.register = 'calendar' AND e.seq > $1 ORDER BY e.seq`;

/** @param base  version 0 */
export function createCalendars(base: Calendar): Calendars {
  /** Index is the seq. */
  const versions: Calendar[] = [base];
  const current = (): Calendar => versions.at(-1) ?? base;

  const catchUp = async (reader: Reader): Promise<Calendar> => {
    const { rows } = await reader.query<EntryDays>(ENTRIES_SINCE, [versions.length - 1]);
    for (const { seq, days } of rows) {
      // Whoever read meanwhile has added the same.
      if (seq === versions.length) versions.push(next(base, current(), seq, days ?? []));
    }
    return current();
  };
  const at = async (reader: Reader, seq: number): Promise<Calendar> => {
    if (seq >= versions.length) await catchUp(reader);
    const version = versions[seq];
    if (!version) throw new Error(`the register of the calendar has no entry ${seq}`);
    return version;
  };
  const find = (name: string): Calendar | undefined => versions.find((it) => it.version === name);
  return { base, current, find, at, catchUp };
}

/** The calendar after one more entry. */
export function next(
  base: Calendar,
  before: Calendar,
  seq: number,
  days: readonly CalendarDayRow[],
): Calendar {
  return laidOver(before, days, versionName(base, seq));
}

/** What the version after an entry of the register is called. */
export function versionName({ version }: Calendar, seq: number): string {
  return seq === 0 ? version : `${version}+${seq}`;
}
