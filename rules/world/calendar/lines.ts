import { addDays, plainDate, weekday, type PlainDate } from '../../calendar/plain-date';
import { vietnamCalendar } from '../../calendar/vietnam';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { CalendarDayRow, CalendarLine, CalendarNoticeRow } from './rows';

const SATURDAY = 6;

/** A weekend day cannot be given off, nor a working day be made up for; and the calendar ends somewhere. */
export function checkLines(lines: readonly CalendarLine[]): readonly (Refusal | null)[] {
  const { coversFrom, coversUntil } = vietnamCalendar;
  const named = new Set<PlainDate>();
  return lines.flatMap(({ day, kind }) => {
    const twice = named.has(day);
    named.add(day);
    const isWeekend = weekday(day) >= SATURDAY;
    return [
      twice ? refuse('CALENDAR.NAMED_TWICE', 'Rõ', { day }, 'days') : null,
      day < coversFrom || day > coversUntil
        ? refuse('CALENDAR.BEYOND', 'Rõ', { day, from: coversFrom, until: coversUntil }, 'days')
        : null,
      kind === 'off' && isWeekend ? refuse('CALENDAR.WEEKEND', 'Rõ', { day }, 'days') : null,
      kind === 'worked' && !isWeekend
        ? refuse('CALENDAR.NOT_A_WEEKEND', 'Rõ', { day }, 'days')
        : null,
    ];
  });
}

/** A notice of a year speaks of no other. */
export function outsideYear(year: number, { day }: Pick<CalendarLine, 'day'>): Refusal | null {
  if (day.startsWith(`${year}-`)) return null;
  return refuse('CALENDAR.OTHER_YEAR', 'Rõ', { day, year }, 'days');
}

/**
 * The days that stand otherwise once a notice is signed. A year's notice says all there is about its year: what the base or
 * an earlier notice had besides becomes an ordinary day again.
 * @param known  signed days of the notice's year so far
 */
export function signedDays(
  { id, kind, year, days, source, document }: CalendarNoticeRow,
  known: readonly CalendarDayRow[],
): readonly CalendarDayRow[] {
  const lines = kind === 'year' ? [...silentDays(year, days, known), ...days] : days;
  return lines.map((line) => ({ ...line, source, document, notice: id }));
}

function silentDays(
  year: number,
  named: readonly CalendarLine[],
  known: readonly CalendarDayRow[],
): readonly CalendarLine[] {
  const spoken = new Set(named.map(({ day }) => day));
  const signed = new Map(known.map(({ day, kind }) => [day, kind]));
  return daysOfYear(year)
    .filter((day) => !spoken.has(day))
    .filter((day) => {
      const kind = signed.get(day);
      return kind === undefined ? isNamedByBase(day) : kind !== 'plain';
    })
    .map((day) => ({ day, kind: 'plain', why: 'Not in the notice of the year' }));
}

function isNamedByBase(day: PlainDate): boolean {
  return day in vietnamCalendar.daysOff || day in vietnamCalendar.workedDays;
}

function daysOfYear(year: number): readonly PlainDate[] {
  const days: PlainDate[] = [];
  const last = plainDate(`${year}-12-31`);
  for (let day = plainDate(`${year}-01-01`); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
