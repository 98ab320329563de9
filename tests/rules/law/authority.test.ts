import { answerLaw } from '../../../rules/law/law';

const ask = (question: object) => answerLaw('authority', question);
const answer = (question: object) => {
  const reply = ask(question);
  return reply.kind === 'answer' ? reply.answer : reply;
};

const GRASSROOTS = ['grassroots-committee', '2/3', '>='] as const;
const OWN_STANDING = ['grassroots-standing-committee', '1/2', '>'] as const;
const SUPERIOR = ['superior-standing-committee', '1/2', '>'] as const;
const PROVINCE = ['province-standing-body', '1/2', '>'] as const;

const OLD = ['P2016', 'P2021', 'P2025A', 'P2025B'];
const NEW = ['P2026A', 'P2026B'];
const QUESTIONS = ['admission', 'recognition', 'removal'];

const CASES: readonly (readonly [object, readonly string[], readonly string[]])[] = [
  [{ level: 'grassroots', authorised: true }, GRASSROOTS, OWN_STANDING],
  [{ level: 'grassroots', authorised: false }, SUPERIOR, OWN_STANDING],
  [{ level: 'grassroots' }, SUPERIOR, OWN_STANDING],
  [{ level: 'division', authorised: true }, GRASSROOTS, OWN_STANDING],
  [{ level: 'division' }, SUPERIOR, OWN_STANDING],
  [{ level: 'cell', authorised: true }, GRASSROOTS, OWN_STANDING],
  [{ level: 'cell' }, SUPERIOR, OWN_STANDING],
  [{ level: 'cell', under: 'superior' }, SUPERIOR, SUPERIOR],
  [{ level: 'cell', under: 'province' }, PROVINCE, PROVINCE],
  [{ level: 'superior' }, SUPERIOR, SUPERIOR],
  [{ level: 'province' }, PROVINCE, PROVINCE],
  [{ level: 'grassroots', standingCommittee: false }, SUPERIOR, SUPERIOR],
];

describe('ro law authority', () => {
  describe.each(QUESTIONS)('on %s', (question) => {
    it.each(CASES)('of %j', (organisation, upToP2025B, fromP2026A) => {
      for (const pack of [...OLD, ...NEW]) {
        const [decides, threshold, comparison] = OLD.includes(pack) ? upToP2025B : fromP2026A;
        expect(answer({ pack, question, organisation })).toMatchObject({
          decides,
          threshold,
          comparison,
          pack,
          article: expect.stringMatching(/\S/),
          authorityArticle: expect.stringMatching(/authority to decide/),
        });
      }
    });
  });

  it('answers the example of its own help', () => {
    const question = {
      pack: 'P2025B',
      question: 'admission',
      organisation: { level: 'grassroots', authorised: true },
      on: '2025-09-01',
    };
    expect(answer(question)).toEqual({
      decides: 'grassroots-committee',
      threshold: '2/3',
      comparison: '>=',
      pack: 'P2025B',
      article: '06-HD/TW 3.7a',
      authorityArticle: '294-QĐ/TW on the authority to decide',
    });
  });

  it.each([
    ['2026-04-10', 'P2025B', 'superior-standing-committee'],
    ['2026-04-11', 'P2026A', 'grassroots-standing-committee'],
    ['2026-07-26', 'P2026B', 'grassroots-standing-committee'],
    ['2020-01-01', 'P2016', 'superior-standing-committee'],
  ])('without pack goes by the day: %s', (on, pack, decides) => {
    const organisation = { level: 'grassroots' };
    expect(answer({ question: 'admission', organisation, on })).toMatchObject({ pack, decides });
  });

  const ASKED = { pack: 'P2025B', question: 'admission', organisation: { level: 'cell' } };
  it.each<[string, object]>([
    ['pack', { ...ASKED, pack: 'P1' }],
    ['pack', { ...ASKED, pack: undefined }],
    ['question', { ...ASKED, question: 'listing' }],
    ['organisation', { ...ASKED, organisation: 'cell' }],
    ['organisation.level', { ...ASKED, organisation: {} }],
    ['organisation.level', { ...ASKED, organisation: { level: 'centre' } }],
    ['organisation.authorised', { ...ASKED, organisation: { level: 'cell', authorised: 1 } }],
    [
      'organisation.authorised',
      { ...ASKED, organisation: { level: 'province', authorised: true } },
    ],
    ['organisation.under', { ...ASKED, organisation: { level: 'division', under: 'province' } }],
    ['organisation.under', { ...ASKED, organisation: { level: 'cell', under: 'cell' } }],
    ['organisation.name', { ...ASKED, organisation: { level: 'cell', name: 'x' } }],
    ['on', { ...ASKED, on: '2025-02-30' }],
    ['day', { ...ASKED, day: '2025-02-01' }],
  ])('names %s in bad input', (field, question) => {
    expect(ask(question)).toMatchObject({ kind: 'bad-input', field });
  });
});
