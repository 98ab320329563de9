import { packs } from '../../../rules/admission/packs/registry';
import { answerLaw } from '../../../rules/law/law';

const ask = (question: object) => answerLaw('three-dates', question);

describe('ro law three-dates', () => {
  it('scenario 18: Party age from the decision, the official day twelve months after the ceremony', () => {
    const question = { pack: 'P2021', decision: '2024-08-25', ceremony: '2024-09-15' };
    expect(ask(question)).toMatchObject({
      kind: 'answer',
      answer: {
        partyAgeFrom: '2024-08-25',
        probationEnds: '2025-09-15',
        officialOn: '2025-09-15',
        recognitionVoteFrom: '2025-09-15',
        article: packs.P2021.officialDay.article,
      },
    });
  });

  it('scenario 19: the window of the vote is 30 working days after the end (R19)', () => {
    const question = { pack: 'P2025A', decision: '2025-02-20', ceremony: '2025-03-12' };
    expect(ask(question)).toMatchObject({
      answer: { recognitionVoteFrom: '2026-03-12', recognitionVoteUntil: '2026-04-23' },
    });
  });

  it.each(Object.keys(packs))('%s: the same days, each with its article', (pack) => {
    const reply = ask({ pack, decision: '2024-02-20', ceremony: '2024-02-29' });
    expect(reply).toMatchObject({
      answer: {
        officialOn: '2025-02-28',
        pack,
        articles: {
          partyAgeFrom: expect.stringMatching(/Party age/),
          probationEnds: expect.stringMatching(/\S/),
          officialOn: expect.stringMatching(/\S/),
          recognitionVote: expect.stringMatching(/recognition/),
        },
      },
    });
  });

  it('without pack applies that of the day of the decision', () => {
    expect(ask({ decision: '2025-07-01', ceremony: '2025-07-10' })).toMatchObject({
      answer: { pack: 'P2025B' },
    });
  });

  it('refuses a ceremony before its decision', () => {
    expect(ask({ pack: 'P2025B', decision: '2025-09-02', ceremony: '2025-09-01' })).toMatchObject({
      answer: {
        refused: true,
        code: 'DATE.BEFORE_CAUSE',
        article: packs.P2025B.terms.R17.article,
        why: 'the ceremony on 2025-09-01 lies before the decision of 2025-09-02',
      },
    });
  });

  it('refuses beyond the calendar', () => {
    expect(ask({ pack: 'P2025B', decision: '2060-01-01', ceremony: '2060-01-02' })).toMatchObject({
      answer: { refused: true, code: 'CALENDAR.GAP', why: expect.stringContaining('2061-01-03') },
    });
  });

  it.each<[string, object]>([
    ['(input)', ['2024-08-25', '2024-09-15']],
    ['ceremony', { pack: 'P2021', decision: '2200-01-01', ceremony: '2200-01-02' }],
    ['pack', { pack: 'P1', decision: '2024-08-25', ceremony: '2024-09-15' }],
    ['decision', { pack: 'P2021', ceremony: '2024-09-15' }],
    ['ceremony', { pack: 'P2021', decision: '2024-08-25', ceremony: '15/09/2024' }],
    ['official', { decision: '2024-08-25', ceremony: '2024-09-15', official: '2025-09-15' }],
  ])('names %s in bad input', (field, question) => {
    expect(ask(question)).toMatchObject({ kind: 'bad-input', field });
  });
});
