import type { PlainDate } from '../calendar/plain-date';
import { refuse, type Refusal } from '../kernel/refusal';
import type { DatedRow } from './rows';

/** Whether the row holds on the day; the end is exclusive. */
export function holdsOn({ from_on, to_on }: DatedRow, day: PlainDate): boolean {
  return from_on <= day && (to_on === null || to_on > day);
}

/** Whether the row never holds: it was called off. */
export function isCalledOff({ from_on, to_on }: DatedRow): boolean {
  return to_on !== null && to_on <= from_on;
}

/** Whether the row holds on the day or on any later one. */
export function lasts(row: DatedRow, day: PlainDate): boolean {
  return !isCalledOff(row) && (row.to_on === null || row.to_on > day);
}

/** Whether there is a day on which both hold. */
export function overlap(one: DatedRow, other: DatedRow): boolean {
  if (isCalledOff(one) || isCalledOff(other)) return false;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd({ from_on }: DatedRow, { to_on }: DatedRow): boolean {
  return to_on === null || from_on < to_on;
}

/** Whether the outer row holds on every day on which the inner one does. */
export function covers(outer: DatedRow, inner: DatedRow): boolean {
  if (isCalledOff(inner)) return true;
  if (isCalledOff(outer) || outer.from_on > inner.from_on) return false;
  return outer.to_on === null || (inner.to_on !== null && inner.to_on <= outer.to_on);
}

/** The row, ended on the day. */
export function endedOn<R extends DatedRow>(row: R, day: PlainDate): R {
  return { ...row, to_on: day };
}

/** The row that began last and was not called off. */
export function newestOf<R extends DatedRow>(rows: readonly R[]): R | undefined {
  return rows
    .filter((row) => !isCalledOff(row))
    .reduce<R | undefined>(
      (last, row) => (!last || row.from_on > last.from_on ? row : last),
      undefined,
    );
}

/** Refuses a row that would hold on a day on which another of the same thing does: never two at once, silently. */
export function checkFree(
  row: DatedRow,
  others: readonly DatedRow[],
  field: string,
): Refusal | null {
  const other = others.find((known) => overlap(row, known));
  if (!other) return null;
  const facts = { fromOn: other.from_on, toOn: other.to_on ?? null, day: row.from_on };
  return refuse('WORLD.OVERLAP', 'Rõ', facts, field);
}

/** Refuses an end that lies before the beginning. The day of the beginning itself calls the row off. */
export function checkEnd(
  { from_on }: DatedRow,
  to: PlainDate | null | undefined,
  field: string,
): Refusal | null {
  if (to === null || to === undefined || to >= from_on) return null;
  return refuse('DATE.BEFORE_CAUSE', 'Rõ', { day: to, cause: 'from', earliest: from_on }, field);
}

/** Refuses a day that has not come: of a change that open dossiers follow at once, or that readers' names come from. */
export function notInFuture(day: PlainDate, today: PlainDate, field = 'on'): Refusal | null {
  return day > today ? refuse('DATE.IN_FUTURE', 'Rõ', { day, today }, field) : null;
}
