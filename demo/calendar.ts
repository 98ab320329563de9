import type { Ledger } from '../ledger/ledger';
import { vietnamCalendar } from '../rules/calendar/vietnam';

/**
 * What the demonstration and the term count on: the newest calendar of a database whose register has not changed it yet.
 * Both are planned before there is a database, so `checkCalendar` holds them to it.
 */
export const DEMO_CALENDAR = vietnamCalendar;

/** @throws where the register has a newer version than the plan was made on: its days would not be those of the book */
export async function checkCalendar({ context }: Ledger): Promise<void> {
  const { version } = await context.calendars.catchUp(context.pool);
  if (version === DEMO_CALENDAR.version) return;
  throw new Error(
    `the book counts on the calendar ${version}, the plan was made on ${DEMO_CALENDAR.version}. Remedy: an empty database.`,
  );
}
