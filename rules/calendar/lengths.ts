/** A length in working days of a calendar, at least 1. Never converted into months or civil days. */
export type WorkingDays = number & { readonly __unit: 'working day' };

/** A length in calendar months, at least 1. Never converted into days. */
export type CalendarMonths = number & { readonly __unit: 'calendar month' };

/**
 * A number of working days.
 * @throws RangeError unless an integer of at least 1
 */
export function workingDays(count: number): WorkingDays {
  if (isWorkingDays(count)) return count;
  throw new RangeError(`working days are an integer of at least 1, not ${count}`);
}

/**
 * A number of calendar months.
 * @throws RangeError unless an integer of at least 1
 */
export function calendarMonths(count: number): CalendarMonths {
  if (isCalendarMonths(count)) return count;
  throw new RangeError(`calendar months are an integer of at least 1, not ${count}`);
}

function isWorkingDays(count: number): count is WorkingDays {
  return isLength(count);
}

function isCalendarMonths(count: number): count is CalendarMonths {
  return isLength(count);
}

function isLength(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 1;
}
