import {
  lastDayOfMonths,
  lastDayOfTerm,
  skippedDays,
  type Calendar,
  type SkippedDay,
} from './calendar';
import { calendarMonths, workingDays } from './lengths';
import type { PlainDate } from './plain-date';

/** A length in working days of the calendar, or in calendar months. Never mixed, never converted. */
export type TermLength = { readonly workingDays: number } | { readonly months: number };

/** How a last day was counted, day by day. */
export interface Count {
  /** Day of the event that started the term; it is not counted. */
  readonly startsOn: PlainDate;
  readonly length: TermLength;
  readonly lastDay: PlainDate;
  /** Days between the two that did not count, each with why; none for months, of which every day counts. */
  readonly skipped: readonly SkippedDay[];
  /** Version of the calendar it was counted on. */
  readonly calendar: string;
}

/**
 * The count of a term: the day after its start is the first that can count.
 * @throws CalendarGap if a term in working days reaches beyond the calendar
 * @source common counting of terms; the regulation does not say (docs/law/admission.md)
 */
export function countOf(length: TermLength, startsOn: PlainDate, calendar: Calendar): Count {
  const { version } = calendar;
  if ('months' in length) {
    const lastDay = lastDayOfMonths(startsOn, calendarMonths(length.months));
    return { startsOn, length, lastDay, skipped: [], calendar: version };
  }
  const lastDay = lastDayOfTerm(startsOn, workingDays(length.workingDays), calendar);
  const skipped = skippedDays(startsOn, lastDay, calendar);
  return { startsOn, length, lastDay, skipped, calendar: version };
}
