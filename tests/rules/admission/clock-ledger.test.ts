import { clockLedger, HOLDERS, type LedgerStep } from '../../../rules/admission/clock-ledger';
import { admission } from '../../../rules/admission/procedure';
import type { AdmissionState } from '../../../rules/admission/state';
import { workingDaysBetween } from '../../../rules/calendar/calendar';
import {
  addDays,
  daysBetween,
  plainDate,
  type PlainDate,
} from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { evolve } from '../../../rules/kernel/fold';
import type { AdmissionCase, Entry } from '../../support/admission-case';
import { TREES, type Tree } from '../../support/admission-world';
import { before, goTo, listed } from './main-path';
import { held } from './side-states';

const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);

/** The states of a whole way, each from the day it was recorded on. */
function stepsOf(tree: Tree): readonly LedgerStep[] {
  return stepsIn(goTo(listed(tree), 'the end').entries);
}

function stepsIn(entries: readonly Entry[]): readonly LedgerStep[] {
  const steps: LedgerStep[] = [];
  let state: AdmissionState | null = null;
  for (const { seq, today, events } of entries) {
    for (const event of events) state = evolve(admission, state, event);
    if (state) steps.push({ seq, on: today, state });
  }
  return steps;
}

function wayOf(tree: Tree) {
  const steps = stepsOf(tree);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error('no way');
  return { steps, opened: first.on, closed: last.on };
}

describe.each(TREE_NAMES)('the days of an admission (%s)', (tree) => {
  it('each civil day is charged to exactly one holder, and totals add up, wherever it is looked at', () => {
    const { steps, opened, closed } = wayOf(tree);
    for (let length = 1; length <= steps.length; length += 1) {
      const until = addDays(steps[length - 1]?.on ?? closed, 1);
      const ledger = clockLedger(steps.slice(0, length), vietnamCalendar, until);
      const end: PlainDate = length === steps.length ? closed : until;
      const days = ledger.intervals.flatMap(({ fromOn, untilOn }) =>
        Array.from({ length: daysBetween(fromOn, untilOn) }, (_, nth) => addDays(fromOn, nth)),
      );
      const all = Array.from({ length: daysBetween(opened, end) }, (_, nth) =>
        addDays(opened, nth),
      );
      expect(days).toEqual(all);
      const counts = HOLDERS.map((holder) => ledger.byHolder[holder]);
      const total = { days: 0, workingDays: 0 };
      for (const one of counts) {
        total.days += one.days;
        total.workingDays += one.workingDays;
      }
      expect(ledger.gross).toEqual(total);
      expect(ledger.gross).toEqual({
        days: all.length,
        workingDays: workingDaysBetween(addDays(opened, -1), addDays(end, -1), vietnamCalendar),
      });
      const { suspended, outside } = ledger.byHolder;
      expect(ledger.net.days).toBe(ledger.gross.days - suspended.days - outside.days);
    }
  });

  it('names the entry that brought each interval about, in order', () => {
    const { steps, closed } = wayOf(tree);
    const { intervals } = clockLedger(steps, vietnamCalendar, closed);
    const seqs = new Set(steps.map(({ seq }) => seq));
    expect(intervals.every(({ seq }) => seqs.has(seq))).toBe(true);
    expect(intervals.map(({ seq }) => seq)).toEqual(
      intervals.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
    expect(new Set(intervals.map(({ holder }) => holder)).has('candidate')).toBe(true);
    expect(new Set(intervals.map(({ holder }) => holder)).has('cell')).toBe(true);
  });
});

it('an entry recorded late counts from its legal day, but never before the entry it follows', () => {
  const [first, second] = stepsOf('with a division');
  if (!first || !second) throw new Error('no way');
  const late = { ...second, on: addDays(first.on, -5) };
  const { intervals, gross } = clockLedger([first, late], vietnamCalendar, addDays(first.on, 3));
  expect(gross.days).toBe(3);
  expect(intervals[0]).toMatchObject({ fromOn: first.on, seq: second.seq });
});

/** The ledger of a case as it stands, up to a day. */
function ledgerOf({ entries }: AdmissionCase, until: PlainDate) {
  return clockLedger(stepsIn(entries), vietnamCalendar, until);
}
const turnsOf = (one: AdmissionCase, until: PlainDate) =>
  ledgerOf(one, until).intervals.map((held) => `${held.holder} ${held.fromOn} ${held.seq}`);

describe('whose turn it was', () => {
  it('in a cell with a division: each body from the day the file came to it', () => {
    const one = before('hold-ceremony', 'with a division');
    expect(turnsOf(one, one.today)).toEqual([
      'cell 2026-01-05 1', // listed: to be nominated for a class
      'division 2026-01-10 2', // nominated: to be enrolled by the body above
      'candidate 2026-01-15 3', // learns
      'outside 2026-02-04 3', // the class is over: its certificate is awaited
      'cell 2026-02-06 4', // to open the file
      'candidate 2026-02-14 6', // to write the application and the CV
      'grassroots 2026-02-20 9', // to stamp it, and to ask
      'outside 2026-03-06 14', // a reply is awaited
      'grassroots 2026-03-21 15', // to conclude
      'cell 2026-03-26 16', // to meet
      'division 2026-04-05 18',
      'grassroots 2026-04-10 19',
      'superior 2026-04-20 21',
      'cell 2026-05-05 22',
    ]);
  });

  it('of a cell at grassroots level there is no division and no grassroots committee to wait for', () => {
    const one = before('hold-ceremony', 'at grassroots level');
    const { byHolder } = ledgerOf(one, one.today);
    expect(byHolder.division).toEqual({ days: 0, workingDays: 0 });
    expect(byHolder.grassroots).toEqual({ days: 0, workingDays: 0 });
    expect(byHolder.superior.days).toBeGreaterThan(0);
  });

  it('in probation, where nobody owes anything yet, it is the candidate’s; reviews of their own too', () => {
    const one = before('file-mentor-review');
    const turns = turnsOf(one, addDays(one.today, 1));
    expect(turns.slice(-2)).toEqual(['candidate 2027-02-04 28', 'cell 2027-05-16 29']);
    const review = before('file-self-review');
    expect(turnsOf(review, addDays(review.today, 150)).at(-1)).toBe('candidate 2027-02-04 28');
  });

  it('of a case that rests it is nobody’s: days are charged as suspended, and not to any body', () => {
    const one = before('decide-admission');
    const since = one.today;
    held(one);
    const ledger = ledgerOf(one, addDays(since, 10));
    expect(ledger.intervals.at(-1)).toEqual({
      holder: 'suspended',
      fromOn: since,
      untilOn: addDays(since, 10),
      seq: one.entries.length,
    });
    expect(ledger.byHolder.suspended.days).toBe(10);
  });

  it('all days are counted gross; net are those on which a body of the dossier could go on', () => {
    const one = before('decide-admission');
    const days = ledgerOf(one, one.today);
    expect(days.gross).toEqual({ days: 105, workingDays: 71 });
    expect(days.byHolder.outside).toEqual({ days: 17, workingDays: 13 });
    expect(days.net).toEqual({ days: 88, workingDays: 58 });
    const opened = one.entries[0]?.today ?? one.today;
    held(one);
    const later = ledgerOf(one, addDays(one.today, 30));
    expect(later.net).toEqual(days.net);
    expect(later.gross.days).toBe(daysBetween(opened, one.today) + 30);
  });

  it('nothing is charged once the dossier is closed, nor from the day asked about on', () => {
    const one = goTo(listed(), 'the end');
    const closedOn = one.today;
    expect(ledgerOf(one, addDays(closedOn, 100))).toEqual(ledgerOf(one, closedOn));
    const early = ledgerOf(one, plainDate('2026-01-12'));
    expect(early.intervals).toEqual([
      { holder: 'cell', fromOn: '2026-01-05', untilOn: '2026-01-10', seq: 1 },
      { holder: 'grassroots', fromOn: '2026-01-10', untilOn: '2026-01-12', seq: 2 },
    ]);
    expect(ledgerOf(one, plainDate('2026-01-05')).intervals).toEqual([]);
  });
});
