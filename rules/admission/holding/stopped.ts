import type { Calendar } from '../../calendar/calendar';
import { addDays, type PlainDate } from '../../calendar/plain-date';
import { laidOver, type SignedDay } from '../../calendar/versions';
import type { AdmissionState } from '../state';

/**
 * The calendar on which a term in working days is counted where a hold stops the clock: days on which the case rested are
 * not worked. Only holds that are over: while one lasts nobody knows the end, and the terms beneath are not shown.
 * @source docs/law/admission.md §special-cases; that the clock runs on is our default (`hold` of the pack)
 */
export function withoutHolds(
  { holds = [] }: Pick<AdmissionState, 'holds'>,
  days: Calendar,
): Calendar {
  const rested = holds.flatMap(({ since, until }) => daysFrom(since, until));
  return rested.length === 0 ? days : laidOver(days, rested, days.version);
}

function daysFrom(since: PlainDate, until: PlainDate): readonly SignedDay[] {
  const days: SignedDay[] = [];
  for (let day = since; day < until; day = addDays(day, 1)) {
    days.push({ day, kind: 'off', why: 'The case rested', source: 'Rõ', document: 'hold' });
  }
  return days;
}
