import { deepFreeze } from '../kernel/deep-freeze';
import type { Calendar, DayConfidence, DayNote } from './calendar';
import { DECREED_DAYS_OFF } from './days/decreed';
import { EXPECTED_DAYS_OFF } from './days/expected';
import type { HolidaySpan, SwappedDay } from './days/names';
import { PROVISIONAL_DAYS_OFF } from './days/provisional';
import { DECREED_SWAPS } from './days/swaps';
import { addDays, plainDate, weekday } from './plain-date';
import { workedFor } from './swaps';

interface Origin {
  readonly source: string;
  readonly confidence: DayConfidence;
}

const DECREED: Origin = {
  source:
    'yearly notice on days off and swapped days for the public service; dates from general knowledge',
  confidence: 'known',
};
const EXPECTED: Origin = {
  source: 'Labour Code 2019 Art. 111–112 and the usual pattern; the yearly notice is awaited',
  confidence: 'assumed',
};
const PROVISIONAL: Origin = {
  source: 'Labour Code 2019 Art. 111–112; lunar days computed at UTC+7; no notice yet',
  confidence: 'provisional',
};

/**
 * Working days of the Vietnamese public service, 2015–2040: decreed to 2026, expected to 2030, provisional after.
 * 24 November is not in it: a day off only once it is confirmed.
 */
export const vietnamCalendar: Calendar = deepFreeze({
  version: 'vietnam-2026.1',
  coversFrom: plainDate('2015-01-01'),
  coversUntil: plainDate('2040-12-31'),
  daysOff: {
    ...daysOffOf(DECREED_DAYS_OFF, DECREED),
    ...daysOffOf(EXPECTED_DAYS_OFF, EXPECTED),
    ...daysOffOf(PROVISIONAL_DAYS_OFF, PROVISIONAL),
    ...swappedOff(DECREED_SWAPS),
  },
  workedDays: swappedIn(DECREED_SWAPS),
});

function daysOffOf(spans: readonly HolidaySpan[], origin: Origin): Record<string, DayNote> {
  const days: Record<string, DayNote> = {};
  for (const [from, until, why] of spans) {
    const last = plainDate(until);
    for (let day = plainDate(from); day <= last; day = addDays(day, 1)) {
      if (weekday(day) < 6) days[day] = { why, ...origin };
    }
  }
  return days;
}

function swappedOff(swaps: readonly SwappedDay[]): Record<string, DayNote> {
  return Object.fromEntries(
    swaps.map(([off, worked]) => [
      plainDate(off),
      { why: `Swapped for Saturday ${worked ?? 'of the year before'}`, ...DECREED },
    ]),
  );
}

function swappedIn(swaps: readonly SwappedDay[]): Record<string, DayNote> {
  return Object.fromEntries(
    swaps.flatMap(([off, worked]) =>
      worked === null ? [] : [[plainDate(worked), { why: workedFor(plainDate(off)), ...DECREED }]],
    ),
  );
}
