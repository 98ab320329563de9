import { lastDayOfMonths, lastDayOfTerm, type Calendar } from '../../calendar/calendar';
import { calendarMonths, workingDays } from '../../calendar/lengths';
import type { PlainDate } from '../../calendar/plain-date';
import type { Term } from './pack';

/**
 * Last civil day on which a term is kept. Working days follow the calendar; months never roll off a day off.
 * @param startsOn day of the term's anchor; it is not counted
 * @throws CalendarGap if a term in working days reaches beyond the calendar
 */
export function endOfTerm(term: Term, startsOn: PlainDate, calendar: Calendar): PlainDate {
  const { length } = term;
  if ('months' in length) return lastDayOfMonths(startsOn, calendarMonths(length.months));
  return lastDayOfTerm(startsOn, workingDays(length.workingDays), calendar);
}

/**
 * Length of a term that the law counts in calendar months.
 * @throws Error on a term in working days: the two are never converted
 */
export function termLengthMonths({ length, article }: Term): number {
  if ('months' in length) return length.months;
  throw new Error(`a term in months was expected: ${article}`);
}
