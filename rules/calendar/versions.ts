import { deepFreeze } from '../kernel/deep-freeze';
import type { Calendar, DayNote } from './calendar';
import type { PlainDate } from './plain-date';

/** A signed day, as far as counting goes. */
export interface SignedDay {
  readonly day: PlainDate;
  readonly kind: 'off' | 'worked' | 'plain';
  readonly why: string;
  readonly source: string;
  readonly document: string;
}

/**
 * A calendar with signed days laid over it, in order; of the same day the last one stands. Versions are immutable: what was
 * counted on one can be counted again for ever.
 * @param version  name of the result
 */
export function laidOver(base: Calendar, days: readonly SignedDay[], version: string): Calendar {
  const signed = new Map(days.map((one) => [String(one.day), one]));
  const laid = (kind: SignedDay['kind'], notes: Calendar['daysOff']): Record<string, DayNote> =>
    Object.fromEntries([
      ...Object.entries(notes).filter(([day]) => !signed.has(day)),
      ...[...signed].filter(([, one]) => one.kind === kind).map(([day, one]) => [day, noteOf(one)]),
    ]);
  return deepFreeze({
    ...base,
    version,
    daysOff: laid('off', base.daysOff),
    workedDays: laid('worked', base.workedDays),
  });
}

function noteOf({ why, source, document }: SignedDay): DayNote {
  return { why, source: `${document}: ${source}`, confidence: 'known' };
}

/** The days on which two calendars differ, in order: no other day can move a term. */
export function changedDays(before: Calendar, after: Calendar): readonly string[] {
  const named = new Set(
    [before, after].flatMap(({ daysOff, workedDays }) => [
      ...Object.keys(daysOff),
      ...Object.keys(workedDays),
    ]),
  );
  return [...named]
    .filter(
      (day) =>
        day in before.daysOff !== day in after.daysOff ||
        day in before.workedDays !== day in after.workedDays,
    )
    .toSorted();
}
