import { answerLaw } from '../../../rules/law/law';
import { orderFindings } from '../../../rules/admission/order';
import { PAPER_ORDER } from '../../../rules/admission/packs/paper-order';
import { addDays, plainDate } from '../../../rules/calendar/plain-date';
import { messagesIn } from '../../../rules/messages/say';

const findingsOf = (question: object): unknown => {
  const reply = answerLaw('order', question);
  return reply.kind === 'answer' ? reply.answer['findings'] : reply;
};

describe('ro law order', () => {
  it('scenario 24: a CV before the application warns, a certification before a reply blocks', () => {
    expect(
      findingsOf({
        application: '2026-03-05',
        cv: '2026-03-01',
        verificationReply: '2026-04-02',
        certification: '2026-04-01',
      }),
    ).toEqual([
      {
        code: 'ORDER.CV_BEFORE_APPLICATION',
        severity: 'warn',
        article: '06-HD/TW 3.3',
        facts: { first: 'application', firstOn: '2026-03-05', then: 'cv', thenOn: '2026-03-01' },
      },
      {
        code: 'ORDER.CERTIFIED_BEFORE_REPLY',
        severity: 'block',
        article: '06-HD/TW 3.4d',
        facts: {
          first: 'verificationReply',
          firstOn: '2026-04-02',
          then: 'certification',
          thenOn: '2026-04-01',
        },
      },
    ]);
  });

  it('awaits the last of several replies', () => {
    const question = {
      verificationReply: ['2026-04-05', '2026-04-01'],
      certification: '2026-04-02',
    };
    expect(findingsOf(question)).toMatchObject([{ facts: { firstOn: '2026-04-05' } }]);
    expect(findingsOf({ ...question, certification: '2026-04-05' })).toEqual([]);
  });

  it('says nothing of what it is not told', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf({ cv: '2026-03-01' })).toEqual([]);
  });

  it.each([
    [{ cv: '2026-02-30' }, 'cv'],
    [{ cv: ['2026-02-03', 5] }, 'cv'],
    [{ resume: '2026-02-03' }, 'resume'],
    [{ pack: 'P1999' }, 'pack'],
  ])('names the field to mend in %j', (question, field) => {
    expect(answerLaw('order', question)).toMatchObject({ kind: 'bad-input', field });
  });
});

describe('the order rules', () => {
  const day = plainDate('2026-05-04');

  it.each(PAPER_ORDER.map((rule) => [rule.code, rule] as const))(
    '%s is found a day too early, and not on the same day',
    (code, { first, then, severity }) => {
      const found = (on: string) =>
        orderFindings({ [first]: day, [then]: plainDate(on) }).map((one) => [
          one.code,
          one.severity,
        ]);
      expect(found(addDays(day, -1))).toEqual([[code, severity]]);
      expect(found(day)).toEqual([]);
    },
  );

  it('are told apart by their codes, each with a sentence in both languages', () => {
    expect(new Set(PAPER_ORDER.map(({ code }) => code)).size).toBe(PAPER_ORDER.length);
    for (const { code, severity } of PAPER_ORDER) {
      const said = severity === 'warn' || messagesIn('vi').refusals[code] !== undefined;
      expect([code, said]).toEqual([code, true]);
    }
  });
});
