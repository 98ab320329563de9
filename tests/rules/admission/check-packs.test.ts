import { diffPacks } from '../../../rules/admission/packs/diff';
import type { Pack } from '../../../rules/admission/packs/pack';
import { PACK_PATHS } from '../../../rules/admission/packs/paths';
import { packs } from '../../../rules/admission/packs/registry';
import { checkPacks } from '../../../rules/admission/packs/validate';
import { valuesOf } from '../../../rules/admission/packs/values';
import { plainDate } from '../../../rules/calendar/plain-date';
import { saySource } from '../../../rules/messages/packs/say-diff';
import { nameOfPath, packWords, sayValue } from '../../../rules/messages/packs/say-value';
import { LANGUAGES } from '../../../rules/messages/say';

const { P2025B, P2026A } = packs;
const until = (day: string): Pack => ({
  ...P2025B,
  inForce: { ...P2025B.inForce, until: plainDate(day) },
});

describe('the check of packs', () => {
  it('finds nothing in ours', () => {
    expect(checkPacks(Object.values(packs))).toEqual([]);
  });

  it.each([
    ['2026-04-09', 'GAP_IN_DAYS'],
    ['2026-04-11', 'OVERLAPPING_DAYS'],
  ])('finds days that no pack or two packs hold: until %s', (day, code) => {
    expect(checkPacks([until(day), P2026A])).toEqual([
      {
        code,
        field: 'P2025B.inForce.until',
        facts: { next: 'P2026A', until: '2026-04-10' },
      },
    ]);
  });

  it('finds a citation that is missing and a doubt that is not said', () => {
    const { R15, R17 } = P2025B.terms;
    const pack: Pack = {
      ...P2025B,
      terms: {
        ...P2025B.terms,
        R15: { ...R15, article: '294-QĐ/TW' },
        R17: { ...R17, article: ' ' },
      },
    };
    expect(checkPacks([pack]).map(({ code, field }) => [code, field])).toEqual([
      ['NOT_MARKED', 'P2025B.terms.R15'],
      ['MISSING_ARTICLE', 'P2025B.terms.R17'],
    ]);
  });

  it('finds a value that is missing', () => {
    const thresholds = {
      ...P2025B.thresholds,
      cell: { ...P2025B.thresholds.cell, admission: null },
    };
    expect(checkPacks([{ ...P2025B, thresholds }])).toMatchObject([
      { code: 'MISSING_VALUE', field: 'P2025B.thresholds.cell.admission' },
    ]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(PACK_PATHS.map(({ path }) => path))('%s has a name of its own', (path) => {
    expect(nameOfPath(language, path)).not.toBe(path);
    expect(nameOfPath(language, path)).not.toMatch(/[{}]/);
  });

  it.each(Object.values(packs))('every value of $id is said in words', (pack) => {
    for (const { path, value } of valuesOf(pack)) {
      const says = sayValue(language, path, value);
      expect(says).toMatch(/\S/);
      expect(says).not.toMatch(/[{}]/);
      if (!path.startsWith('forms.')) expect(says).not.toMatch(/[a-z]-[a-z]+-[a-z]/);
    }
  });
});

describe('in Vietnamese', () => {
  const ENGLISH =
    /\b(on|of|the|and|a|an|with|without|from|taken|carried|over|into|who|where|all|by|to|is)\b/i;

  it.each(Object.values(packs))('no citation of $id is left in English', (pack) => {
    const left = valuesOf(pack)
      .map((value) => saySource('vi', value))
      .filter((text) => ENGLISH.test(text.replace(/[^ -~]+/g, 'x')));
    expect([...new Set(left)]).toEqual([]);
  });
});

it.each(LANGUAGES)('in %s every event that a term counts from has its words', (language) => {
  const { anchors } = packWords(language);
  const events = Object.values(packs).flatMap(({ terms }) =>
    Object.values(terms).map(({ anchor }) => anchor),
  );
  expect([...new Set(events)].filter((event) => !anchors[event])).toEqual([]);
});

describe('the difference of two packs', () => {
  it('is none with itself, and the same seen from both sides', () => {
    for (const one of Object.values(packs)) {
      expect(diffPacks(one, one).differences).toEqual([]);
      for (const other of Object.values(packs)) {
        const paths = diffPacks(one, other).differences.map(({ path }) => path);
        expect(diffPacks(other, one).differences.map(({ path }) => path)).toEqual(paths);
      }
    }
  });

  it('cites what the newer pack stands on', () => {
    const [gone] = diffPacks(P2025B, packs.P2026B).differences;
    expect(gone).toMatchObject({
      path: 'authorisedDecision',
      after: undefined,
      article: '208-QĐ/TW on the authority to decide',
    });
  });
});
