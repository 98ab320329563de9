import fc from 'fast-check';
import { answerLaw } from '../../../rules/law/law';

const CELL = {
  pack: 'P2025B',
  body: 'cell',
  question: 'admission',
  full: 11,
  temporarilyElsewhere: 0,
  exemptAbsent: 1,
  exemptPresent: 0,
  yes: 7,
  no: 1,
  blank: 0,
  invalid: 0,
};
const COMMITTEE = {
  pack: 'P2025B',
  body: 'grassroots-committee',
  question: 'admission',
  inOffice: 14,
  yes: 10,
};
const vote = (input: unknown) => answerLaw('vote', input);

describe('the calculator: vote', () => {
  it('answers scenario 1 exactly as published', () => {
    expect(vote(CELL)).toEqual({
      kind: 'answer',
      answer: {
        base: 10,
        needed: 7,
        yes: 7,
        passes: true,
        inequality: '3*7 >= 2*10',
        article: 'Charter Art. 4; 06-HD/TW 3.6b; base 294-QĐ/TW 9.3.2',
        outcome: 'PROPOSED',
      },
    });
  });

  it.each([
    ['2', { full: 11, exemptAbsent: 0, exemptPresent: 1, yes: 7, no: 2 }, 11, false],
    ['3, 13 for', { full: 20, exemptAbsent: 0, yes: 13, no: 4 }, 20, false],
    ['3, 14 for', { full: 20, exemptAbsent: 0, yes: 14, no: 3 }, 20, true],
    ['5', { full: 3, exemptAbsent: 0, yes: 2, no: 1 }, 3, true],
    ['6', { full: 7, exemptAbsent: 0, yes: 4, no: 3 }, 7, false],
    ['7, 6 for', { full: 10, temporarilyElsewhere: 1, exemptAbsent: 0, yes: 6 }, 9, true],
    ['7, 5 for', { full: 10, temporarilyElsewhere: 1, exemptAbsent: 0, yes: 5 }, 9, false],
    ['8', { full: 12, exemptAbsent: 0, yes: 7, no: 2, blank: 2 }, 12, false],
  ])('scenario %s', (_, part, base, passes) => {
    for (const pack of ['P2025B', 'P2026B']) {
      for (const question of ['admission', 'recognition', 'removal']) {
        expect(vote({ ...CELL, pack, question, ...part })).toMatchObject({
          answer: { base, passes, outcome: passes ? 'PROPOSED' : 'FAIL_REPORTED_UP' },
        });
      }
    }
  });

  it.each([
    [8, 4, 'FAIL_REPORTED_UP', '2*4 > 8'],
    [8, 5, 'DECIDED', '2*5 > 8'],
    [5, 3, 'DECIDED', '2*3 > 5'],
  ])('scenario 11, standing committee of %i, %i for', (inOffice, yes, outcome, inequality) => {
    for (const deciding of [true, false, undefined]) {
      const standing = { ...COMMITTEE, body: 'standing-committee', inOffice, yes, deciding };
      expect(vote(standing)).toMatchObject({ answer: { outcome, inequality, base: inOffice } });
    }
  });

  it('lets a grassroots committee propose, or decide where the pack gives it that power', () => {
    expect(vote(COMMITTEE)).toMatchObject({ answer: { outcome: 'PROPOSED', needed: 10 } });
    expect(vote({ ...COMMITTEE, deciding: true })).toMatchObject({
      answer: { outcome: 'DECIDED', article: '06-HD/TW 3.7a' },
    });
    expect(vote({ ...COMMITTEE, deciding: true, yes: 9 })).toMatchObject({
      answer: { outcome: 'FAIL_REPORTED_UP', passes: false },
    });
    expect(vote({ ...COMMITTEE, pack: 'P2026B' })).toMatchObject({ answer: { passes: true } });
  });

  it.each([
    ['a cell of two (scenario 9)', { ...CELL, full: 2, exemptAbsent: 0, yes: 1 }, 'CELL.TOO_SMALL'],
    ['a deciding cell', { ...CELL, deciding: true }, 'BODY.NO_POWER'],
    [
      'a deciding grassroots committee under P2026B (R13)',
      { ...COMMITTEE, pack: 'P2026B', deciding: true },
      'BODY.NO_POWER',
    ],
    [
      'a cell whose members are all elsewhere',
      { ...CELL, full: 3, temporarilyElsewhere: 3, exemptAbsent: 0, yes: 0, no: 0 },
      'VOTE.NO_BASE',
    ],
  ])('refuses %s, as an answer', (_, input, code) => {
    expect(vote(input)).toEqual({
      kind: 'answer',
      answer: {
        refused: true,
        code,
        article: expect.stringMatching(/\S/),
        why: expect.stringMatching(/\S/),
      },
    });
  });

  it('takes absent counts for 0, but not an absent yes', () => {
    const bare = { pack: 'P2025B', body: 'cell', question: 'admission', full: 3 };
    expect(vote({ ...bare, yes: 2 })).toMatchObject({ answer: { base: 3, passes: true } });
    expect(vote(bare)).toMatchObject({ kind: 'bad-input', field: 'yes' });
  });

  it.each<[string, unknown]>([
    ['(input)', []],
    ['(input)', null],
    ['(input)', 7],
    ['(input)', 'P2025B'],
    ['body', {}],
    ['body', { ...CELL, body: 'division' }],
    ['body', { ...CELL, body: 'toString' }],
    ['pack', { ...CELL, pack: undefined }],
    ['pack', { ...CELL, pack: 'P2027' }],
    ['pack', { ...CELL, pack: '__proto__' }],
    ['question', { ...CELL, question: 'listing' }],
    ['question', { ...CELL, question: null }],
    ['full', { ...CELL, full: undefined }],
    ['full', { ...CELL, full: '11' }],
    ['full', { ...CELL, full: 11.5 }],
    ['full', { ...CELL, full: -1 }],
    ['full', { ...CELL, full: null }],
    ['full', { ...CELL, full: 1e300 }],
    ['yes', { ...CELL, yes: '7' }],
    ['yes', { ...CELL, yes: 11 }],
    ['no', { ...CELL, no: 4 }],
    ['blank', { ...CELL, blank: 3 }],
    ['invalid', { ...CELL, invalid: 3 }],
    ['no', { ...CELL, no: -1 }],
    ['temporarilyElsewhere', { ...CELL, temporarilyElsewhere: 12 }],
    ['exemptAbsent', { ...CELL, temporarilyElsewhere: 6, exemptAbsent: 6 }],
    ['exemptPresent', { ...CELL, exemptPresent: 11 }],
    ['inOffice', { ...CELL, inOffice: 9 }],
    ['Yes', { ...CELL, Yes: 7 }],
    ['deciding', { ...CELL, deciding: 'no' }],
    ['full', { ...COMMITTEE, full: 11 }],
    ['inOffice', { ...COMMITTEE, inOffice: undefined }],
    ['inOffice', { ...COMMITTEE, inOffice: 0 }],
    ['yes', { ...COMMITTEE, yes: 15 }],
    ['deciding', { ...COMMITTEE, deciding: 1 }],
    ['constructor', { ...COMMITTEE, constructor: 1 }],
  ])('names %s in bad input', (field, input) => {
    expect(vote(input)).toEqual({ kind: 'bad-input', field, why: expect.stringMatching(/\S/) });
  });

  it('lists the questions it knows', () => {
    expect(vote({ ...CELL, question: 'listing' })).toMatchObject({
      why: expect.stringContaining('admission, recognition, removal'),
    });
  });

  it('never turns a pass into a fail by adding a yes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(60), (full, ayes) => {
        const yes = Math.min(ayes, full - 1);
        const passes = (count: number) => {
          const reply = vote({ ...CELL, full, exemptAbsent: 0, yes: count, no: 0 });
          return reply.kind === 'answer' && reply.answer['passes'] === true;
        };
        expect(passes(yes) && !passes(yes + 1)).toBe(false);
      }),
    );
  });
});
