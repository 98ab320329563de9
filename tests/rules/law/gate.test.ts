import { answerLaw } from '../../../rules/law/law';

const FULL = {
  pack: 'P2025B',
  born: '2000-05-20',
  certificateIssued: '2024-01-10',
  fileOpened: '2026-02-01',
  cellMeeting: '2026-05-20',
};
const gate = (input: unknown) => answerLaw('gate', input);

describe('the calculator: gate', () => {
  it('answers every gate whose days are given', () => {
    expect(gate(FULL)).toMatchObject({
      kind: 'answer',
      answer: {
        gates: [
          { gate: 'age', result: 'pass' },
          { gate: 'certificate', result: 'pass', article: '06-HD/TW 5.4' },
          { gate: 'staleness', result: 'pass' },
        ],
      },
    });
  });

  it.each([
    ['1966-05-20', '2026-05-20', 'pass'],
    ['1966-05-20', '2026-05-25', 'warn'],
    ['1966-05-20', '2026-06-21', 'block'],
    ['2008-11-22', '2026-11-21', 'block'],
  ])('scenario 15: born %s, meeting %s: %s', (born, cellMeeting, result) => {
    expect(gate({ pack: 'P2025B', born, cellMeeting })).toMatchObject({
      answer: { gates: [{ gate: 'age', result, why: expect.stringContaining(born) }] },
    });
  });

  it('answers fewer gates when days are absent, without pack too', () => {
    const { born, fileOpened, cellMeeting } = FULL;
    expect(gate({})).toEqual({ kind: 'answer', answer: { gates: [] } });
    expect(gate({ pack: 'P2026B', born })).toEqual({ kind: 'answer', answer: { gates: [] } });
    expect(gate({ born, fileOpened, cellMeeting })).toMatchObject({
      answer: {
        gates: [{ gate: 'age', article: expect.stringContaining('294') }, { gate: 'staleness' }],
      },
    });
  });

  it.each<[string, unknown]>([
    ['(input)', null],
    ['pack', { ...FULL, pack: 'P2027' }],
    ['born', { ...FULL, born: '2000-02-30' }],
    ['certificateIssued', { ...FULL, certificateIssued: 7 }],
    ['fileOpened', { ...FULL, fileOpened: null }],
    ['cellMeeting', { ...FULL, cellMeeting: '20-05-2026' }],
    ['birth', { ...FULL, birth: '2000-05-20' }],
  ])('names %s in bad input', (field, input) => {
    expect(gate(input)).toMatchObject({ kind: 'bad-input', field });
  });
});
