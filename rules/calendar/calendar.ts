import type { CalendarMonths, WorkingDays } from './lengths';
import { addMonths, epochDay, fromEpochDay, weekdayOfEpochDay, type PlainDate } from './plain-date';

/**
 * How sure we are of a day: `known` was decreed and carried out, `assumed` follows the usual pattern and awaits
 * the yearly decree, `provisional` is computed far ahead.
 */
export const DAY_CONFIDENCES = ['known', 'assumed', 'provisional'] as const;
export type DayConfidence = (typeof DAY_CONFIDENCES)[number];

/** Why a day is off, or why a Saturday is worked. */
export interface DayNote {
  /** English name of the holiday, or the day it was swapped with. */
  readonly why: string;
  readonly source: string;
  readonly confidence: DayConfidence;
}

/** Which days are worked: Monday to Friday, less `daysOff`, plus `workedDays`. Frozen data with a version. */
export interface Calendar {
  readonly version: string;
  /** First and last day about which the calendar knows anything. */
  readonly coversFrom: PlainDate;
  readonly coversUntil: PlainDate;
  /** Holidays and days given off by a swap, by `YYYY-MM-DD`. */
  readonly daysOff: Readonly<Record<string, DayNote>>;
  /** Saturdays and Sundays worked by a swap, by `YYYY-MM-DD`. */
  readonly workedDays: Readonly<Record<string, DayNote>>;
}

/** Thrown when a question reaches beyond what a calendar covers; guessing there would make a wrong due date. */
export class CalendarGap extends Error {
  constructor(
    readonly day: PlainDate,
    readonly calendar: string,
  ) {
    super(`calendar ${calendar} does not cover ${day}`);
    this.name = 'CalendarGap';
  }
}

/** A day that did not count, and why: `Saturday`, `Sunday` or the holiday's name. */
export interface SkippedDay {
  readonly day: PlainDate;
  readonly why: string;
}

/**
 * Whether the day is worked.
 * @throws CalendarGap if the calendar does not cover it
 */
export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  return whyOff(day, epochDay(day), calendar) === null;
}

/**
 * Last civil day of a term counted in working days. Day 1 is the first working day after `startsOn`.
 * @throws CalendarGap if the calendar does not cover the term
 * @source common counting of terms; the regulation does not say (docs/law/admission.md §terms)
 */
export function lastDayOfTerm(
  startsOn: PlainDate,
  days: WorkingDays,
  calendar: Calendar,
): PlainDate {
  let counted = 0;
  for (let at = epochDay(startsOn) + 1; ; at += 1) {
    const day = fromEpochDay(at);
    if (whyOff(day, at, calendar) === null) counted += 1;
    if (counted === days) return day;
  }
}

/**
 * Last civil day of a term in calendar months. It may fall on a day off: months never roll. A missing day becomes
 * the month's last (31 Jan + 1 month = 28 or 29 Feb).
 */
export function lastDayOfMonths(startsOn: PlainDate, months: CalendarMonths): PlainDate {
  return addMonths(startsOn, months);
}

/**
 * The days between `startsOn` and `lastDay`, both exclusive, that were not counted, in order. A weekend that is also
 * a holiday is called by its day of the week.
 * @throws CalendarGap if the calendar does not cover them
 */
export function skippedDays(
  startsOn: PlainDate,
  lastDay: PlainDate,
  calendar: Calendar,
): readonly SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let at = epochDay(startsOn) + 1; at < epochDay(lastDay); at += 1) {
    const day = fromEpochDay(at);
    const why = whyOff(day, at, calendar);
    if (why !== null) skipped.push({ day, why });
  }
  return skipped;
}

/**
 * Working days after `afterDay` up to and including `untilDay`; 0 when `untilDay` is not later.
 * @throws CalendarGap if the calendar does not cover them
 */
export function workingDaysBetween(
  afterDay: PlainDate,
  untilDay: PlainDate,
  calendar: Calendar,
): number {
  let counted = 0;
  const last = epochDay(untilDay);
  for (let at = epochDay(afterDay) + 1; at <= last; at += 1) {
    if (whyOff(fromEpochDay(at), at, calendar) === null) counted += 1;
  }
  return counted;
}

/**
 * The first working day after the day given; never that day itself.
 * @throws CalendarGap if the calendar does not cover it
 */
export function nextWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  let at = epochDay(day) + 1;
  while (whyOff(fromEpochDay(at), at, calendar) !== null) at += 1;
  return fromEpochDay(at);
}

/** `at` is the same day as a count, so that walking over a term writes each day out only once. */
function whyOff(day: PlainDate, at: number, calendar: Calendar): string | null {
  if (day < calendar.coversFrom || day > calendar.coversUntil) {
    throw new CalendarGap(day, calendar.version);
  }
  const dayOfWeek = weekdayOfEpochDay(at);
  if (dayOfWeek < 6) return calendar.daysOff[day]?.why ?? null;
  if (calendar.workedDays[day] !== undefined) return null;
  return dayOfWeek === 6 ? 'Saturday' : 'Sunday';
}
