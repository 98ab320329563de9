import { plainDate, type PlainDate } from '../../rules/calendar/plain-date';

/** By which day an admission belongs to a year: no rule says, so whoever asks chooses, and the choice is printed. */
export const COUNTED_BY = ['decision', 'ceremony'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** What figures are asked for. */
export interface FiguresAsked {
  readonly body: string;
  readonly year: number;
  readonly countedBy: CountedBy;
  /** What had happened by this day, by legal days, in the tree of this day. */
  readonly asOf: PlainDate;
  /** The day on which members are counted. */
  readonly membersOn: PlainDate;
}

/** Columns of `admission_course` that say when and at which cell an admission is counted. */
export const COUNTED_IN = {
  decision: { on: 'decided_on', at: 'decided_at' },
  ceremony: { on: 'ceremony_on', at: 'ceremony_at' },
} as const satisfies Readonly<Record<CountedBy, { readonly on: string; readonly at: string }>>;

/** First and last day of the year. */
export function daysOfYear(year: number): { readonly from: string; readonly until: string } {
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

/** What may be left out of the question. */
export interface FiguresDays {
  readonly asOf?: PlainDate;
  readonly membersOn?: PlainDate;
}

/**
 * The days of the question: as of today, or of the last day of a year that is over; members of the first day of the year,
 * or of the day asked for where the year has not begun.
 */
export function daysAsked(
  year: number,
  { asOf: day, membersOn }: FiguresDays,
  today: PlainDate,
): Required<FiguresDays> {
  const { from, until } = daysOfYear(year);
  const asOf = day ?? earlier(today, plainDate(until));
  return { asOf, membersOn: membersOn ?? earlier(asOf, plainDate(from)) };
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

/** One of four numbers, by quarter. */
export type ByQuarter = readonly [number, number, number, number];

/** Sums, quarter by quarter. */
export function addQuarters(one: ByQuarter, other: ByQuarter): ByQuarter {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]];
}

export const NO_QUARTERS: ByQuarter = [0, 0, 0, 0];
