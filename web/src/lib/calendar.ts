import type { Calendar } from '../../../rules/calendar/calendar';
import { isPlainDate } from '../../../rules/calendar/plain-date';
import { laidOver } from '../../../rules/calendar/versions';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import type { SignedDays } from '../api/answers';

/** The same for every screen, as the version of the page is; the route lays it down before a screen is drawn. */
let counting: Calendar = vietnamCalendar;

/** The calendar that dates are counted on: the one in the code until the signed days are here. */
export function calendarNow(): Calendar {
  return counting;
}

/** Counts on what was signed from here on. */
export function countOn({ version, days }: SignedDays): void {
  if (version === counting.version) return;
  const signed = days.flatMap((one) => (isPlainDate(one.day) ? [{ ...one, day: one.day }] : []));
  counting = laidOver(vietnamCalendar, signed, version);
}
