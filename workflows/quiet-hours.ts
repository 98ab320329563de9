import type { PlainDate } from '../rules/calendar/plain-date';
import { startOfDayMs } from '../rules/calendar/plain-date';

const MINUTE_MS = 60_000;
/** Strikes fall between 00:01 and 06:00 at +07:00. The first minute forgives a database whose clock is slow. */
const QUIET_MINUTES = 360;

/**
 * The instant, on the engine's clock, at which the care of a civil day is taken: spread over the quiet hours by a hash,
 * because thousands of timers in one second fire at forty a second. Nothing depends on the hour: what is overdue
 * is a comparison with today's date.
 * @param spreadBy  the id whose hash chooses the minute
 * @param offsetMs  business time minus the engine's time
 */
export function careAtMs(day: PlainDate, spreadBy: string, offsetMs: number): number {
  return startOfDayMs(day) + minuteOf(spreadBy) * MINUTE_MS - offsetMs;
}

/** FNV-1a over the id, folded into 1..360: the same minute for ever, evenly spread over ids. */
function minuteOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash % QUIET_MINUTES) + 1;
}
