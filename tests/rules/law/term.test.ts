import { TERM_IDS } from '../../../rules/admission/packs/pack';
import { packs } from '../../../rules/admission/packs/registry';
import { answerLaw } from '../../../rules/law/law';

const term = (input: unknown) => answerLaw('term', input);
const R17 = { rule: 'R17', events: { issued: '2026-03-02', received: '2026-03-04' } };

describe('the calculator: term', () => {
  it.each([
    [{ from: '2026-05-04', workingDays: 60 }, '2026-07-27'],
    [{ from: '2026-03-12', workingDays: 30 }, '2026-04-23'],
    [{ from: '2024-02-29', months: 12 }, '2025-02-28'],
    [{ from: '2026-01-31', months: 1 }, '2026-02-28'],
    [{ from: '2026-01-31', days: 30 }, '2026-03-02'],
    [{ from: '2190-01-31', days: 30 }, '2190-03-02'],
  ])('%j ends on %s', (input, lastDay) => {
    expect(term(input)).toMatchObject({ kind: 'answer', answer: { lastDay } });
  });

  it('lists the days that were not counted, for working days only', () => {
    expect(term({ from: '2026-04-29', workingDays: 1 })).toEqual({
      kind: 'answer',
      answer: {
        lastDay: '2026-05-04',
        skipped: [
          { day: '2026-04-30', why: 'Reunification Day' },
          { day: '2026-05-01', why: 'Labour Day' },
          { day: '2026-05-02', why: 'Saturday' },
          { day: '2026-05-03', why: 'Sunday' },
        ],
      },
    });
    expect(term({ from: '2026-04-29', months: 2 })).toMatchObject({ answer: { skipped: [] } });
    expect(term({ from: '2026-04-29', days: 9 })).toMatchObject({ answer: { skipped: [] } });
  });

  it('counts R17 from receipt under P2025B and from issue under P2026B', () => {
    expect(term({ pack: 'P2025B', ...R17 })).toMatchObject({
      answer: {
        startsOn: '2026-03-04',
        lastDay: '2026-04-15',
        article: expect.stringContaining('receipt'),
      },
    });
    expect(term({ pack: 'P2026B', ...R17 })).toMatchObject({
      answer: { startsOn: '2026-03-02', lastDay: '2026-04-13' },
    });
  });

  it('applies a named pack as named, whatever the dates', () => {
    const events = { cellResolved: '2016-05-04' };
    expect(term({ pack: 'P2026B', rule: 'R15', events })).toMatchObject({
      answer: { startsOn: '2016-05-04' },
    });
  });

  it.each(['cellResolved', 'cell-resolved'])('takes %s for the anchor of R15', (name) => {
    expect(term({ pack: 'P2025B', rule: 'R15', events: { [name]: '2026-05-04' } })).toMatchObject({
      answer: { startsOn: '2026-05-04', lastDay: '2026-07-27' },
    });
  });

  it('answers months by a rule without skipping (scenario 18)', () => {
    expect(term({ pack: 'P2025B', rule: 'R18', events: { ceremony: '2024-09-15' } })).toEqual({
      kind: 'answer',
      answer: {
        startsOn: '2024-09-15',
        lastDay: '2025-09-15',
        skipped: [],
        article: 'Charter on probation',
      },
    });
  });

  it.each(TERM_IDS)('answers %s in every pack from its anchor', (rule) => {
    for (const pack of Object.values(packs)) {
      const events = { [pack.terms[rule].anchor]: '2026-05-04' };
      expect(term({ pack: pack.id, rule, events })).toMatchObject({
        answer: { startsOn: '2026-05-04', article: pack.terms[rule].article },
      });
    }
  });

  it.each([
    [{ from: '2040-12-20', workingDays: 60 }],
    [{ from: '2010-01-01', workingDays: 1 }],
    [{ from: '2026-01-01', workingDays: Number.MAX_SAFE_INTEGER }],
    [{ pack: 'P2025B', rule: 'R15', events: { cellResolved: '2050-01-01' } }],
  ])('refuses %j: the calendar does not know those days', (input) => {
    expect(term(input)).toMatchObject({
      kind: 'answer',
      answer: { refused: true, code: 'CALENDAR.GAP' },
    });
  });

  it.each<[string, unknown]>([
    ['(input)', []],
    ['from', {}],
    ['from', { workingDays: 60 }],
    ['from', { from: '2026-02-30', workingDays: 60 }],
    ['from', { from: '2026-5-4', workingDays: 60 }],
    ['from', { from: 20260504, workingDays: 60 }],
    ['workingDays', { from: '2026-05-04' }],
    ['workingDays', { from: '2026-05-04', workingDays: 0 }],
    ['workingDays', { from: '2026-05-04', workingDays: 1.5 }],
    ['workingDays', { from: '2026-05-04', workingDays: '60' }],
    ['workingDays', { from: '2026-05-04', workingDays: null }],
    ['months', { from: '2026-05-04', months: -1 }],
    ['months', { from: '2026-05-04', workingDays: 60, months: 2 }],
    ['months', { from: '2026-05-04', months: 99_999 }],
    ['days', { from: '2026-05-04', days: Number.MAX_SAFE_INTEGER }],
    ['days', { from: '2026-05-04', months: 2, days: 1 }],
    ['weeks', { from: '2026-05-04', weeks: 2 }],
    ['pack', R17],
    ['pack', { pack: 'P1999', ...R17 }],
    ['rule', { pack: 'P2025B', events: R17.events }],
    ['rule', { pack: 'P2025B', ...R17, rule: 'R99' }],
    ['events', { pack: 'P2025B', rule: 'R17' }],
    ['events', { pack: 'P2025B', rule: 'R17', events: [] }],
    ['events.received', { pack: 'P2025B', rule: 'R17', events: { issued: '2026-03-02' } }],
    ['events.issued', { pack: 'P2026B', rule: 'R17', events: { received: '2026-03-02' } }],
    ['events.issued', { pack: 'P2026B', rule: 'R17', events: { issued: '2026-02-29' } }],
    ['events.cellResolved', { pack: 'P2026B', rule: 'R15', events: {} }],
    ['events.sent', { pack: 'P2025B', rule: 'R17', events: { ...R17.events, sent: '2026-03-01' } }],
    ['from', { pack: 'P2025B', ...R17, from: '2026-03-04' }],
    [
      'events.cell-resolved',
      {
        pack: 'P2025B',
        rule: 'R15',
        events: { cellResolved: '2026-05-04', 'cell-resolved': '2026-05-05' },
      },
    ],
  ])('names %s in bad input', (field, input) => {
    expect(term(input)).toEqual({ kind: 'bad-input', field, why: expect.stringMatching(/\S/) });
  });
});
