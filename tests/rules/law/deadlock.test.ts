import { packs } from '../../../rules/admission/packs/registry';
import { answerLaw, lawLine } from '../../../rules/law/law';

const ask = (question: object) => answerLaw('deadlock', question);
const nine = { pack: 'P2025B', base: 9 };

describe('ro law deadlock (R22)', () => {
  it('of nine, two meetings without six ayes for either: the cell votes again', () => {
    expect(ask({ ...nine, recognition: [5, 5], removal: [3, 3] })).toEqual({
      kind: 'answer',
      answer: {
        outcome: 'VOTE_AGAIN',
        fruitless: 2,
        reportedUpAfter: 3,
        article: packs.P2025B.deadlock.article,
      },
    });
  });

  it.each([
    ['three meetings without either go up', [5, 5, 5], [3, 3, 3], 'REPORT_UP', 3],
    ['six of nine recognise, exactly two thirds', [5, 6], [3, 3], 'RECOGNISE', 1],
    ['six of nine remove', [2, 2], [5, 6], 'REMOVE', 1],
    ['the third meeting may still recognise', [5, 5, 6], [3, 3], 'RECOGNISE', 2],
    ['the third meeting may still remove', [3, 3, 3], [5, 5, 6], 'REMOVE', 2],
    ['after the third the matter is no longer the cell’s', [5, 5, 5, 9], [], 'REPORT_UP', 3],
    ['a failed recognition removes nobody', [0], [], 'VOTE_AGAIN', 1],
    ['a failed removal recognises nobody', [], [0], 'VOTE_AGAIN', 1],
    ['a meeting that voted on one question is one meeting', [5, 5, 5], [3], 'REPORT_UP', 3],
    ['no meeting yet', [], [], 'VOTE_AGAIN', 0],
  ])('%s: recognition %j, removal %j', (_name, recognition, removal, outcome, fruitless) => {
    expect(ask({ ...nine, recognition, removal })).toMatchObject({
      answer: { outcome, fruitless },
    });
  });

  it.each(Object.values(packs))(
    '$id: goes up after the number of its pack, with its article',
    (pack) => {
      const failing = Array.from({ length: pack.deadlock.votes }, () => 5);
      const outcomeOf = (recognition: readonly number[]) =>
        ask({ pack: pack.id, base: 9, recognition, removal: [] });
      const { article } = pack.deadlock;
      expect(outcomeOf(failing)).toMatchObject({ answer: { outcome: 'REPORT_UP', article } });
      expect(outcomeOf(failing.slice(1))).toMatchObject({ answer: { outcome: 'VOTE_AGAIN' } });
    },
  );

  it.each([
    [{ ...nine, recognition: 5 }, 'recognition'],
    [{ ...nine, recognition: [10] }, 'recognition.0'],
    [{ ...nine, removal: [1, -1] }, 'removal.1'],
    [{ ...nine, removal: [1.5] }, 'removal.0'],
    [{ ...nine, removals: [3] }, 'removals'],
    [{ pack: 'P2025B', recognition: [5] }, 'base'],
    [{ pack: 'P1999', base: 9 }, 'pack'],
  ])('%j is bad input of %s', (question, field) => {
    expect(ask(question)).toMatchObject({ kind: 'bad-input', field });
  });

  it('an empty base is refused, not counted', () => {
    expect(ask({ pack: 'P2025B', base: 0, recognition: [0] })).toMatchObject({
      answer: { refused: true, code: 'VOTE.NO_BASE' },
    });
  });

  it('is answered by line', () => {
    const line = JSON.stringify({ verb: 'deadlock', ...nine, recognition: [6], removal: [] });
    expect(JSON.parse(lawLine(line))).toMatchObject({ outcome: 'RECOGNISE' });
  });
});
