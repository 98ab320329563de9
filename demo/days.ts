import { isWorkingDay, nextWorkingDay } from '../rules/calendar/calendar';
import { addDays, daysBetween, type PlainDate } from '../rules/calendar/plain-date';
import type { Duty } from '../rules/kernel/duty';
import { DEMO_CALENDAR } from './calendar';

/** The day itself when it is worked, else the next that is. */
export function workingDayFrom(day: PlainDate): PlainDate {
  return isWorkingDay(day, DEMO_CALENDAR) ? day : nextWorkingDay(day, DEMO_CALENDAR);
}

export function laterOf(first: PlainDate, second: PlainDate): PlainDate {
  return first > second ? first : second;
}

export function earlierOf(first: PlainDate, second: PlainDate): PlainDate {
  return first < second ? first : second;
}

/**
 * A plausible day for a duty to be done on: a working day, some way into its term.
 * @param pace  0 for its first day, 1 for its last
 */
export function dayWithin(
  { fromOn, dueOn }: Pick<Duty, 'fromOn' | 'dueOn'>,
  pace: number,
): PlainDate {
  const termDays = Math.max(0, daysBetween(fromOn, dueOn));
  return workingDayFrom(addDays(fromOn, Math.round(termDays * pace)));
}
