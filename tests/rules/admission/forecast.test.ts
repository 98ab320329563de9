import fc from 'fast-check';
import { forecast } from '../../../rules/admission/forecast';
import { addDays, addMonths, plainDate } from '../../../rules/calendar/plain-date';
import type { ForecastStep } from '../../../rules/kernel/duty';
import type { AdmissionCase } from '../../support/admission-case';
import { TREES, type Tree } from '../../support/admission-world';
import { before, goTo, listed } from './main-path';
import { Dice } from './random-inputs';
import { somewhere, stride } from './random-walk';

const steps = (one: AdmissionCase) => forecast(one.state, one.calendar, one.today);
const find = (all: readonly ForecastStep[], key: string) => {
  const step = all.find((found) => found.key === key);
  if (!step) throw new Error(`no step ${key}`);
  return step;
};
const TREE_NAMES = Object.keys(TREES).filter((name): name is Tree => name in TREES);

/** Steps after which nothing more can be foreseen: recognition, or the end that was begun. */
const ENDS = [
  'decide-recognition',
  'decide-removal',
  'decide-deadlock',
  'settle-complaint',
  'cancel-decision',
];

describe('the forecast of the steps still to come', () => {
  it('scenario 13: after the cell’s resolution of 4 May 2026 the decision is due on 27 July at the latest', () => {
    const one = before('record-cell-vote', undefined, '2026-02-02');
    one.act(
      'record-cell-vote',
      {
        heldOn: plainDate('2026-05-04'),
        form: 'secret-ballot',
        present: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'],
        tally: { yes: 6, no: 0, blank: 0, invalid: 0 },
        resolutionNumber: '12',
      },
      { by: 'secretary@cell' },
    );
    const all = steps(one);
    expect(
      all
        .slice(0, 4)
        .map(({ act, who, earliestOn, latestOn }) => [act, who.body, earliestOn, latestOn]),
    ).toEqual([
      ['record-grassroots-vote', 'grassroots', '2026-05-04', '2026-06-01'],
      ['submit-file', 'grassroots', '2026-05-04', '2026-06-15'],
      ['decide-admission', 'superior', '2026-05-04', '2026-07-27'],
      ['record-decision-receipt', 'cell', '2026-05-04', '2026-08-10'],
    ]);
    expect(find(all, 'hold-ceremony')).toMatchObject({ latestOn: '2026-09-23' });
  });

  it('puts recognition no earlier than twelve months after the earliest ceremony', () => {
    for (const tree of TREE_NAMES) {
      const all = steps(listed(tree));
      const ceremony = find(all, 'hold-ceremony');
      const recognition = find(all, 'decide-recognition');
      expect(recognition.earliestOn).toBe(addMonths(ceremony.earliestOn, 12));
      expect(recognition.latestOn >= addMonths(ceremony.latestOn, 12)).toBe(true);
    }
  });

  it('names the bodies that the way really takes', () => {
    const tree = 'with a division';
    const predicted = steps(before('file-application', tree)).map(({ act, who }) => [
      act,
      who.body,
    ]);
    for (const act of [
      'record-cell-vote',
      'submit-file',
      'decide-admission',
      'hold-ceremony',
    ] as const) {
      expect(predicted).toContainEqual([act, before(act, tree).duties()[0]?.body]);
    }
  });

  it('shows an overdue step as possible today, its last day as it was', () => {
    const one = before('decide-admission');
    const { dueOn } = one.duties()[0] ?? {};
    one.today = addDays(one.today, 300);
    expect(steps(one)[0]).toMatchObject({ dueOn, earliestOn: one.today, latestOn: one.today });
  });

  it('forecasts each of several replies by its own term', () => {
    const one = before('record-verification-reply');
    const abroad = { about: 'father', abroad: true, letterReceivedOn: one.today } as const;
    one.act('send-verification-request', abroad, { by: 'organiser@grassroots' });
    const replies = one.duties().filter(({ act }) => act === 'record-verification-reply');
    for (const { key, dueOn } of replies) expect(find(steps(one), key).dueOn).toBe(dueOn);
    expect(replies).toHaveLength(2);
  });

  it('has nothing to say of a closed dossier', () => {
    expect(steps(goTo(listed(), 'the end'))).toEqual([]);
  });

  it('from anywhere: ends with the recognition, never goes back in time, begins no earlier than today', () => {
    const check = (seed: number, strides: number): void => {
      const dice = new Dice(seed);
      const one = somewhere(dice);
      for (let at = 0; at < strides; at += 1) stride(one, dice);
      if (one.state.closed) return;
      const all = steps(one);
      // a removal on its way, or complained about, is forecast to its own end
      expect(ENDS).toContain(all.at(-1)?.act);
      const keys = all.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const [first, ...others] = one.duties();
      expect(find(all, first?.key ?? '').dueOn).toBe(first?.dueOn);
      for (const { key, dueOn } of others) {
        // what is owed beside the path may still be open when the dossier closes
        expect(all.find((found) => found.key === key)?.dueOn ?? dueOn).toBe(dueOn);
      }
      all.forEach(({ earliestOn, dueOn, latestOn }, at) => {
        const last = all[at - 1];
        expect(earliestOn >= one.today).toBe(true);
        expect(earliestOn <= latestOn && dueOn <= latestOn).toBe(true);
        expect(!last || last.latestOn <= latestOn).toBe(true);
      });
      if (all.at(-1)?.act !== 'decide-recognition') return;
      // a ceremony held before its decision was annulled stands once that is cured
      const { ceremonyOn, annulment } = one.state;
      const held = ceremonyOn ?? annulment?.stood?.ceremonyOn;
      const end = addMonths(held ?? find(all, 'hold-ceremony').earliestOn, 12);
      expect(find(all, all.at(-1)?.key ?? '').earliestOn >= end).toBe(true);
    };
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 0, max: 20 }), check), { numRuns: 300 });
  });
});
