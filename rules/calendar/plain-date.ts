/** A civil day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. Compares with `<` as text. */
export type PlainDate = string & { readonly __unit: 'civil day' };

const DAY_MS = 86_400_000;
/** Vietnam keeps UTC+7 all year; no daylight saving since 1975. */
const UTC_OFFSET_MS = 7 * 3_600_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
/**
 * Days already written out. A term is counted day by day, for every duty and clock of every act, and writing dates
 * was most of that time; the years allowed bound it to 110,000.
 */
const WRITTEN_DAYS = new Map<number, PlainDate>();
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is an existing day of the years 1900–2200 in the form `YYYY-MM-DD`; the one place of branding. */
export function isPlainDate(text: string): text is PlainDate {
  if (!SHAPE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The civil day a text names.
 * @throws RangeError naming the text when it is no day (2026-02-30, 2026-2-3, a year outside 1900–2200)
 */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new RangeError(`not a day written YYYY-MM-DD between 1900 and 2200: ${text}`);
}

/**
 * The day `days` civil days later; earlier when negative.
 * @throws RangeError outside 1900–2200
 */
export function addDays(day: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(day) + days);
}

/**
 * The same day of the month `months` calendar months later; a missing day becomes the month's last
 * (31 Jan + 1 = 28 Feb, 29 Feb + 12 = 28 Feb). Earlier when negative.
 * @throws RangeError outside 1900–2200
 */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const from = partsOf(day);
  const monthIndex = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return fromParts(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** Civil days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: PlainDate): number {
  return weekdayOfEpochDay(epochDay(day));
}

/** The most calendar months that fit between the two days, by `addMonths`; negative when `to` is earlier. */
export function completedMonths(from: PlainDate, to: PlainDate): number {
  const start = partsOf(from);
  const end = partsOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const anniversary = Math.min(start.day, daysInMonth(end.year, end.month));
  return end.day < anniversary ? months - 1 : months;
}

/** The civil day in Vietnam (UTC+7) at an instant given in milliseconds since 1970 UTC. */
export function civilDayOf(instantMs: number): PlainDate {
  return fromEpochDay(Math.floor((instantMs + UTC_OFFSET_MS) / DAY_MS));
}

/** The instant at which the day begins in Vietnam, in milliseconds since 1970 UTC. */
export function startOfDayMs(day: PlainDate): number {
  return epochDay(day) * DAY_MS - UTC_OFFSET_MS;
}

/** Days since 1970-01-01, for walking over many days without writing each one out. */
export function epochDay(day: PlainDate): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

/**
 * The civil day that is `days` days after 1970-01-01.
 * @throws RangeError outside 1900–2200
 */
export function fromEpochDay(days: number): PlainDate {
  const known = WRITTEN_DAYS.get(days);
  if (known !== undefined) return known;
  const at = new Date(days * DAY_MS);
  const day = fromParts(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  WRITTEN_DAYS.set(days, day);
  return day;
}

/** Day of the week of a count of days since 1970-01-01 (a Thursday): 1 is Monday, 7 is Sunday. */
export function weekdayOfEpochDay(days: number): number {
  const sinceMonday = (days + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string): Parts {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
}

function fromParts(year: number, month: number, day: number): PlainDate {
  return plainDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
