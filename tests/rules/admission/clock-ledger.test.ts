import { clockLedger, HOLDERS, type LedgerStep } from '../../../rules/admission/clock-ledger';
import { admission } from '../../../rules/admission/procedure';
import type { AdmissionState } from '../../../rules/admission/state';
import { workingDaysBetween } from '../../../rules/calendar/calendar';
import { addDays, daysBetween, type PlainDate } from '../../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../../rules/calendar/vietnam';
import { evolve } from '../../../rules/kernel/fold';
import { TREES, type Tree } from '../../support/admission-world';
import { goTo, listed } from './main-path';

const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);

/** The states of a whole way, each from the day it was recorded on. */
function stepsOf(tree: Tree): readonly LedgerStep[] {
  const { entries } = goTo(listed(tree), 'the end');
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
