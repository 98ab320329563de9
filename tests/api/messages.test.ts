import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../../api/http/language';
import { LANGUAGES, messagesIn, nameOf, say, sayNotice } from '../../rules/messages/say';
import { procedures } from '../../rules/procedures';

const ROOT = join(__dirname, '../..');
/** Words in capitals with a dot that are no codes of refusals. */
const NO_CODES = new Set(['README.MD']);

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('messages'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

function codesIn(...folders: readonly string[]): readonly string[] {
  const found = folders
    .flatMap(sources)
    .flatMap((text) =>
      [...text.matchAll(/'([A-Z]+(?:_[A-Z]+)*\.[A-Z_]+)'/g)].map(([, code]) => code ?? ''),
    );
  const gates = ['AGE', 'AGE_OVER', 'EDUCATION', 'CERTIFICATE', 'STALENESS', 'CONSENT'].map(
    (gate) => `GATE.${gate}`,
  );
  return [...new Set([...found, ...gates])].filter((code) => !NO_CODES.has(code)).sort();
}

test.each(LANGUAGES)('every code of rules, ledger and door has a sentence: %s', (language) => {
  const codes = codesIn('rules', 'ledger', 'api');
  expect(codes.length).toBeGreaterThan(100);
  const templates = [...'DOSSIER TASK PAPER PERSON ORGANISATION'.split(' ')].map(
    (what) => `${what}.NOT_FOUND`,
  );
  const missing = [...codes, ...templates].filter(
    (code) => messagesIn(language).refusals[code] === undefined,
  );
  expect(missing).toEqual([]);
});

test('both languages say the same things with the same facts', () => {
  const facts = (sentence: string) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const [vi, en] = [messagesIn('vi'), messagesIn('en')];
  for (const table of ['refusals', 'notices'] as const) {
    expect(Object.keys(vi[table]).sort()).toEqual(Object.keys(en[table]).sort());
    for (const [code, sentence] of Object.entries(vi[table])) {
      expect([code, facts(sentence)]).toEqual([code, facts(en[table][code] ?? '')]);
    }
  }
  for (const table of ['papers', 'words', 'classPhases', 'titles'] as const) {
    expect(Object.keys(vi[table])).toEqual(Object.keys(en[table]));
  }
});

test('no sentence is left that nothing uses', () => {
  const used = new Set(codesIn('rules', 'ledger', 'api'));
  const texts = sources('rules').join('\n') + sources('api').join('\n');
  const unused = Object.keys(messagesIn('en').refusals).filter(
    (code) => !used.has(code) && !texts.includes(code) && !code.endsWith('.NOT_FOUND'),
  );
  expect(unused).toEqual([]);
});

test('every act of every procedure has a name, and every kind of notice a sentence', () => {
  for (const { acts } of Object.values(procedures)) {
    for (const act of Object.keys(acts)) expect(nameOf('en', 'acts', act)).not.toBe(act);
  }
  const noticing = ['admission/notices.ts', 'kernel/strike-notices.ts'].map((name) =>
    readFileSync(join(ROOT, 'rules', name), 'utf8').replace(/(?:case|===|type:) '[^']+'/g, ''),
  );
  const kinds = noticing.flatMap((text) =>
    [...text.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, kind]) => kind ?? ''),
  );
  expect(kinds.length).toBeGreaterThan(5);
  expect(kinds.filter((kind) => messagesIn('vi').notices[kind] === undefined)).toEqual([]);
});

test('facts are put in words: days, acts, counts of the same act, lists', () => {
  expect(say('en', 'TERM.OVER', { dueOn: '2026-07-04' })).toContain('4 July 2026');
  expect(say('vi', 'TERM.OVER', { dueOn: '2026-07-04' })).toContain('04/07/2026');
  expect(say('vi', 'PAPERS.MISSING', { missing: ['cv', 'application'] })).toBe(
    'Còn thiếu giấy tờ: lý lịch của người xin vào Đảng, đơn xin vào Đảng.',
  );
  expect(
    sayNotice('en', 'clock.reminder', {
      clock: 'record-verification-reply:2',
      dueOn: '2026-01-05',
    }),
  ).toBe('Record a verification reply: due on 5 January 2026.');
  expect(say('en', 'NEVER.HEARD', {})).toBe('NEVER.HEARD');
});

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['en-GB,vi;q=0.9', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.4,vi;q=0.8', 'vi'],
  ['*', 'vi'],
  ['en;q=0', 'vi'],
  ['zz;q=abc, en', 'en'],
])('Accept-Language %p is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
