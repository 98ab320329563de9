import { workingDaysBetween, type Calendar } from '../calendar/calendar';
import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date';
import type { Duty } from '../kernel/duty';
import { admissionDuties } from './duties/duties';
import { REVIEW_PACK } from './repack/review';
import { openComplaint } from './removal/levels';
import type { AdmissionState } from './state';

/** Who can hold a dossier on a day. `outside`: bodies that were asked, and classes. */
export const HOLDERS = [
  'candidate',
  'cell',
  'division',
  'grassroots',
  'superior',
  'suspended',
  'outside',
] as const;
export type Holder = (typeof HOLDERS)[number];

/** The dossier after an entry, from the legal day of the entry on. */
export interface LedgerStep {
  readonly seq: number;
  readonly on: PlainDate;
  readonly state: AdmissionState;
}

/** Days charged to one holder: from `fromOn` until the day before `untilOn`. */
export interface Held {
  readonly holder: Holder;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  /** The entry that brought it about. */
  readonly seq: number;
}

export interface DayCount {
  readonly days: number;
  readonly workingDays: number;
}

export interface ClockLedger {
  readonly intervals: readonly Held[];
  readonly byHolder: Readonly<Record<Holder, DayCount>>;
  /** All days since opening. */
  readonly gross: DayCount;
  /** The same without days on which no body of the dossier could go on: suspended, or waiting for somebody outside. */
  readonly net: DayCount;
}

/** What the candidate does in person. */
const BY_CANDIDATE: ReadonlySet<string> = new Set([
  'file-application',
  'file-cv',
  'file-self-review',
]);
/** What waits for a body that was asked, or for a class. */
const OUTSIDE: ReadonlySet<string> = new Set(['record-verification-reply', 'record-certificate']);
const SUSPENDED: ReadonlySet<string> = new Set(['HOLD']);
const NOT_OF_THE_DOSSIER: ReadonlySet<Holder> = new Set(['suspended', 'outside']);

/**
 * Each civil day since the dossier was opened, charged to exactly one holder: whose turn it is by the procedure's own
 * duties; the candidate's where nobody owes anything yet (in probation). The day of an entry is charged to who holds the
 * dossier after it. An entry recorded late counts from its legal day, but never before the entry it follows.
 * @param steps  entries that stand, in order
 * @param until  first day not charged: the day after today, or the day the dossier closed
 */
export function clockLedger(
  steps: readonly LedgerStep[],
  days: Calendar,
  until: PlainDate,
): ClockLedger {
  const intervals = joined(
    steps.flatMap((step, at) => heldAfter(step, steps, at, { days, until })),
  );
  const of = (wanted: (holder: Holder) => boolean): DayCount =>
    sum(intervals.filter(({ holder }) => wanted(holder)).map((one) => lengthOf(one, days)));
  return {
    intervals,
    byHolder: {
      candidate: of((holder) => holder === 'candidate'),
      cell: of((holder) => holder === 'cell'),
      division: of((holder) => holder === 'division'),
      grassroots: of((holder) => holder === 'grassroots'),
      superior: of((holder) => holder === 'superior'),
      suspended: of((holder) => holder === 'suspended'),
      outside: of((holder) => holder === 'outside'),
    },
    gross: of(() => true),
    net: of((holder) => !NOT_OF_THE_DOSSIER.has(holder)),
  };
}

/** The days between an entry and the next, cut where a duty begins by itself. */
function heldAfter(
  { seq, state }: LedgerStep,
  steps: readonly LedgerStep[],
  at: number,
  { days, until }: { readonly days: Calendar; readonly until: PlainDate },
): readonly Held[] {
  const fromOn = earliest(startOf(steps, at), until);
  const untilOn = at + 1 < steps.length ? earliest(startOf(steps, at + 1), until) : until;
  if (fromOn >= untilOn) return [];
  if (state.closed) {
    // who was struck off has the term to complain: those days are theirs where a complaint opened the dossier again
    const opened = steps.slice(at + 1).some((later) => later.state.phase === 'REMOVAL_COMPLAINT');
    const theirs = state.phase === 'REMOVED' && opened;
    return theirs ? [{ holder: 'candidate', fromOn, untilOn, seq }] : [];
  }
  // nothing waits for a review of the pack: it is owed beside the way
  const duties = admissionDuties(state, days).filter(({ key }) => key !== REVIEW_PACK);
  const cuts = duties.map((duty) => duty.fromOn).filter((day) => day > fromOn && day < untilOn);
  const starts = [fromOn, ...new Set(cuts)].toSorted();
  return starts.map((start, nth) => ({
    holder: holderOn(start, state, duties),
    fromOn: start,
    untilOn: starts[nth + 1] ?? untilOn,
    seq,
  }));
}

/** The latest legal day up to and including an entry. */
function startOf(steps: readonly LedgerStep[], at: number): PlainDate {
  return steps
    .slice(0, at + 1)
    .map(({ on }) => on)
    .reduce((newest, day) => (day > newest ? day : newest));
}

function earliest(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}

/** Whose turn it is: of the duties that have begun, the one the procedure names first. */
function holderOn(day: PlainDate, state: AdmissionState, duties: readonly Duty[]): Holder {
  if (SUSPENDED.has(state.phase)) return 'suspended';
  const duty = duties.find(({ fromOn }) => fromOn <= day);
  if (!duty || BY_CANDIDATE.has(duty.act)) return 'candidate';
  if (OUTSIDE.has(duty.act)) return 'outside';
  if (openComplaint(state)?.level === 'central') return 'outside';
  if (duty.body === state.organisation) return 'cell';
  if (duty.body === state.division) return 'division';
  // the committee of a new place stands where the old one stood
  const committees = [state.grassroots, state.phase === 'TRANSFER_OUT' ? state.move?.to : null];
  return committees.includes(duty.body) ? 'grassroots' : 'superior';
}

/** Neighbours with the same holder are one interval; its cause is the first. */
function joined(intervals: readonly Held[]): readonly Held[] {
  return intervals.reduce<readonly Held[]>((soFar, one) => {
    const last = soFar.at(-1);
    if (last?.holder !== one.holder || last.untilOn !== one.fromOn) return [...soFar, one];
    return [...soFar.slice(0, -1), { ...last, untilOn: one.untilOn }];
  }, []);
}

function lengthOf({ fromOn, untilOn }: Held, days: Calendar): DayCount {
  return {
    days: daysBetween(fromOn, untilOn),
    workingDays: workingDaysBetween(addDays(fromOn, -1), addDays(untilOn, -1), days),
  };
}

function sum(counts: readonly DayCount[]): DayCount {
  return counts.reduce(
    (total, one) => ({
      days: total.days + one.days,
      workingDays: total.workingDays + one.workingDays,
    }),
    { days: 0, workingDays: 0 },
  );
}
