import type { Calendar } from './calendar';
import { isPlainDate, type PlainDate } from './plain-date';

/** A working day given off, and the weekend day worked for it. */
export interface Swap {
  readonly off: PlainDate;
  readonly worked: PlainDate;
}

/** What a weekend day worked says of itself; read back by `swapsOf`. */
export function workedFor(off: PlainDate): string {
  return `Worked for ${off}`;
}

const WORKED_FOR = /^Worked for (.{10})$/;

/** The swaps of which one of the two days lies in the year, by the day given off. */
export function swapsOf({ workedDays }: Calendar, year: number): readonly Swap[] {
  return Object.entries(workedDays)
    .flatMap(([worked, { why }]) => {
      const off = WORKED_FOR.exec(why)?.[1] ?? '';
      return isPlainDate(off) && isPlainDate(worked) ? [{ off, worked }] : [];
    })
    .filter((swap) => [swap.off, swap.worked].some((day) => day.startsWith(`${year}-`)))
    .toSorted((one, other) => (one.off < other.off ? -1 : 1));
}
