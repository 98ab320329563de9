import { skippedDays, workingDaysBetween } from '../../../rules/calendar/calendar';
import { isPlainDate, weekday, type PlainDate } from '../../../rules/calendar/plain-date';
import { calendarNow } from './calendar';

/** How far off a due date is: the rules' own count, on the calendar the rules use. */
export interface HowFar {
  readonly state: 'late' | 'today' | 'ahead';
  /** Working days late, or left. */
  readonly days: number;
}

export function howFar(dueOn: string, today: string): HowFar {
  if (dueOn === today) return { state: 'today', days: 0 };
  const [due, now] = [civil(dueOn), civil(today)];
  return due < now
    ? { state: 'late', days: workingDaysBetween(due, now, calendarNow()) }
    : { state: 'ahead', days: workingDaysBetween(now, due, calendarNow()) };
}

/** What lies between two days: working days, weekends, and the holidays by day. */
export function spanOf(startsOn: string, dueOn: string) {
  const [from, until] = [civil(startsOn), civil(dueOn)];
  if (until <= from) return { working: 0, weekend: 0, holidays: [] };
  const skipped = skippedDays(from, until, calendarNow());
  const holidays = skipped.filter(({ day }) => weekday(day) < 6);
  return {
    working: workingDaysBetween(from, until, calendarNow()),
    weekend: skipped.length - holidays.length,
    holidays,
  };
}

/** dd/MM/yyyy, in both languages: these users read no other. */
export function showDay(day: string | null | undefined): string {
  if (!day) return '–';
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** An instant as Vietnam's clock shows it: 14:31 19/10/2026. */
export function showInstant(instant: string): string {
  const at = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', ...options }).format(at);
  const time = part({ hour: '2-digit', minute: '2-digit' });
  return `${time} ${part({ day: '2-digit', month: '2-digit', year: 'numeric' })}`;
}

/** A typed day, `22/11/2026` or `22112026`, as ISO; null when it is no day. */
export function readDay(typed: string): string | null {
  const [, date, month, year] = /^(\d{1,2})\D?(\d{1,2})\D?(\d{4})$/.exec(typed.trim()) ?? [];
  if (!date || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isPlainDate(iso) ? iso : null;
}

export function civil(day: string): PlainDate {
  if (isPlainDate(day)) return day;
  throw new RangeError(`no civil day: ${day}`);
}
