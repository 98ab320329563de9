/** First and last day off, both inclusive and weekends within them included, and the holiday's English name. */
export type HolidaySpan = readonly [from: string, until: string, why: string];

/** A working day given off for a Saturday worked; null where that Saturday lies before the calendar. */
export type SwappedDay = readonly [off: string, worked: string | null];

export const NEW_YEAR = 'New Year’s Day';
export const TET = 'Lunar New Year (Tết)';
export const HUNG_KINGS = 'Hùng Kings’ Commemoration Day';
export const REUNIFICATION = 'Reunification Day';
export const LABOUR = 'Labour Day';
export const NATIONAL = 'National Day';

/** The name of the working day given off because the holiday fell on a weekend. */
export function observed(holiday: string): string {
  return `${holiday} (observed)`;
}
