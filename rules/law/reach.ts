import { CalendarGap } from '../calendar/calendar';
import { vietnamCalendar } from '../calendar/vietnam';
import { reject } from './fields';
import { refused, type LawReply } from './reply';

/** Refuses beyond the calendar; rejects `field` where the term leaves the years we can write. */
export function withinReach(field: string, answer: () => LawReply): LawReply {
  try {
    return answer();
  } catch (error) {
    if (error instanceof RangeError) return reject(field, 'the term ends after the year 2200');
    if (!(error instanceof CalendarGap)) throw error;
    const { version, coversFrom, coversUntil } = vietnamCalendar;
    const covers = `calendar ${version} knows ${coversFrom} to ${coversUntil}`;
    return refused('CALENDAR.GAP', covers, `days off are unknown on ${error.day}; ${covers}`);
  }
}
