import { addDays, completedMonths, daysBetween, type PlainDate } from '../../calendar/plain-date';

/** A stretch outside Party activity; the day of coming back is inside again. */
export interface TimeOutside {
  readonly fromOn: PlainDate;
  readonly backOn: PlainDate;
}

export interface PartyAgeAsked {
  /** Of the first admission, where the person was admitted again; null where no decision is kept. */
  readonly admittedOn: PlainDate | null;
  /** The date on the Party card, which counts where no decision is kept. */
  readonly cardDatedOn?: PlainDate | null;
  readonly outside?: readonly TimeOutside[];
}

export interface PartyAge {
  readonly countsFrom: PlainDate;
  readonly by: 'decision' | 'card';
  /** Civil days outside since, each counted once. */
  readonly daysOutside: number;
  /** Completed calendar months, time outside left out. */
  readonly months: number;
}

/**
 * Party age on a day: from the (first) admission decision, or the date on the card where no decision is kept, less the
 * time outside Party activity. Time outside is taken off in civil days at the beginning, and months are counted then (our
 * reading, to be confirmed).
 * @returns null where neither day is known, or on a day before it
 * @source R25: 24-QĐ/TW, 294-QĐ/TW and 208-QĐ/TW on Party age
 */
export function partyAge(
  { admittedOn, cardDatedOn = null, outside = [] }: PartyAgeAsked,
  on: PlainDate,
): PartyAge | null {
  const countsFrom = admittedOn ?? cardDatedOn;
  if (!countsFrom || on < countsFrom) return null;
  const daysOutside = daysOf(outside, countsFrom, on);
  const months = Math.max(0, completedMonths(addDays(countsFrom, daysOutside), on));
  return { countsFrom, by: admittedOn ? 'decision' : 'card', daysOutside, months };
}

/** What a dossier knows for it: of who was admitted again, the first decision and the time until the second. */
export function partyAgeAskedOf(
  decidedOn: PlainDate | null,
  former?: { readonly firstAdmittedOn: PlainDate | null; readonly leftOn: PlainDate },
): PartyAgeAsked {
  if (!former?.firstAdmittedOn || !decidedOn) return { admittedOn: decidedOn };
  const outside = [{ fromOn: former.leftOn, backOn: decidedOn }];
  return { admittedOn: former.firstAdmittedOn, outside };
}

/** Stretches that overlap count once, and only within the span. */
function daysOf(outside: readonly TimeOutside[], fromOn: PlainDate, untilOn: PlainDate): number {
  const inOrder = outside.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  let reached = fromOn;
  let days = 0;
  for (const stretch of inOrder) {
    const begins = stretch.fromOn > reached ? stretch.fromOn : reached;
    const ends = stretch.backOn < untilOn ? stretch.backOn : untilOn;
    if (ends <= begins) continue;
    days += daysBetween(begins, ends);
    reached = ends;
  }
  return days;
}
