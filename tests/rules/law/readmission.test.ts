import { packs } from '../../../rules/admission/packs/registry';
import { answerLaw, lawLine } from '../../../rules/law/law';

const ask = (question: object) => answerLaw('readmission', question);
const left = { pack: 'P2026B', leftOn: '2023-01-10', earlierReadmissions: 0 };
const { terms, readmissions } = packs.P2026B;

describe('ro law readmission (R26, R27)', () => {
  it('a day before the 36 months are over blocks; the day itself passes', () => {
    const earliest = '2026-01-10';
    const { article } = terms.R26;
    expect(ask({ ...left, asksOn: '2026-01-09' })).toEqual({
      kind: 'answer',
      answer: { result: 'block', earliest, article },
    });
    expect(ask({ ...left, asksOn: '2026-01-10' })).toEqual({
      kind: 'answer',
      answer: { result: 'pass', earliest, article },
    });
  });

  it('after a sentence it waits 60 months from the clearing of the record, where that is later', () => {
    const asked = { ...left, asksOn: '2026-06-01' };
    expect(ask({ ...asked, recordClearedOn: '2024-03-31' })).toMatchObject({
      answer: { result: 'block', earliest: '2029-03-31', article: terms.R26b.article },
    });
    expect(ask({ ...asked, recordClearedOn: '2020-01-01' })).toMatchObject({
      answer: { result: 'pass', earliest: '2026-01-10', article: terms.R26.article },
    });
  });

  it('happens once in a life: no wait helps after that', () => {
    expect(ask({ ...left, asksOn: '2036-01-10', earlierReadmissions: 1 })).toEqual({
      kind: 'answer',
      answer: { result: 'block', earliest: null, article: readmissions.article },
    });
  });

  it('a 29 February is over on 28 February', () => {
    expect(ask({ ...left, leftOn: '2024-02-29', asksOn: '2027-02-28' })).toMatchObject({
      answer: { result: 'pass', earliest: '2027-02-28' },
    });
  });

  it.each(Object.values(packs))('$id: waits as its pack says', ({ id, terms: { R26 } }) => {
    expect(R26.length).toEqual({ months: 36 });
    expect(ask({ ...left, pack: id, asksOn: '2026-01-09' })).toMatchObject({
      answer: { result: 'block', earliest: '2026-01-10', article: R26.article },
    });
  });

  it.each([
    [{ ...left }, 'asksOn'],
    [{ ...left, asksOn: '2022-12-31' }, 'asksOn'],
    [{ ...left, asksOn: '2026-02-30' }, 'asksOn'],
    [{ ...left, asksOn: '2026-01-10', earlierReadmissions: -1 }, 'earlierReadmissions'],
    [{ ...left, asksOn: '2026-01-10', leftAt: '2023' }, 'leftAt'],
    [{ ...left, asksOn: '2026-01-10', pack: 'P1999' }, 'pack'],
  ])('%j is bad input of %s', (question, field) => {
    expect(ask(question)).toMatchObject({ kind: 'bad-input', field });
  });

  it('is answered by line', () => {
    const line = JSON.stringify({ verb: 'readmission', ...left, asksOn: '2026-01-10' });
    expect(JSON.parse(lawLine(line))).toMatchObject({ result: 'pass' });
  });
});
