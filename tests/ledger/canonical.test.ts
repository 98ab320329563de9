import fc from 'fast-check';
import { canonicalJson, sha256 } from '../../ledger/canonical';
import { hashOf, NO_HASH } from '../../ledger/entry';
import { isSameInput, sealInput, tokensOf } from '../../ledger/seal';
import { plainDate } from '../../rules/calendar/plain-date';

describe('canonical JSON', () => {
  it('is the same in whatever order the keys came', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('is JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves absent properties out, as JSON does, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ b: undefined, a: [1, null], đ: 'ệ' })).toBe('{"a":[1,null],"đ":"ệ"}');
    for (const bad of [Number.NaN, () => 1, 1n])
      expect(() => canonicalJson({ bad })).toThrow(TypeError);
  });
});

describe('hashing', () => {
  const entry = {
    dossier: '0198c0de-0000-7000-8000-000000000001',
    seq: 7,
    prevHash: NO_HASH,
    act: 'note',
    actor: null,
    onBehalfOf: null,
    occurredOn: plainDate('2026-03-02'),
    recordedAt: '2026-03-02T01:00:00.000Z',
    input: { note: 'x' },
    facts: { calendar: 'v' },
    events: [{ type: 'toy.noted' }],
    manifest: null,
    key: 'k',
    rulesVersion: '1',
  };

  it('never changes: old chains must verify for ever', () => {
    expect(hashOf(entry)).toBe('cd88b9f7ec1dfe79c2b466f542d8f4bb57e342f39e9c2136bdcf8edbfd2d2c4f');
  });

  it('depends on every field', () => {
    const hashes = Object.keys(entry).map((field) =>
      hashOf({ ...entry, [field]: field === 'seq' ? 8 : 'other' }),
    );
    expect(new Set([hashOf(entry), ...hashes]).size).toBe(hashes.length + 1);
  });

  it('does 50,000 entries a second on one core, with room for a busy machine', () => {
    const facts = {
      calendar: 'v',
      bodies: Array.from({ length: 3 }, () => ({
        id: entry.dossier,
        level: 'cell' as const,
        parent: entry.dossier,
        authorised: false,
        fullMembers: 11,
        committeeInOffice: 0,
        standingInOffice: 0,
      })),
    };
    const times = Array.from({ length: 5 }, () => {
      const startedMs = performance.now();
      for (let seq = 0; seq < 5_000; seq += 1) hashOf({ ...entry, seq, facts });
      return performance.now() - startedMs;
    });
    const perSecond = 5_000 / (Math.min(...times) / 1000);
    expect(perSecond).toBeGreaterThan(15_000);
  });
});

describe('a seal', () => {
  const text = { reason: 'ốm nặng', on: '2026-01-05' };

  it('differs for the same text sealed twice: it cannot be guessed by trying', () => {
    const [first, second] = [sealInput(text, ['reason']), sealInput(text, ['reason'])];
    expect(tokensOf(first.input)[0]?.seal).not.toBe(tokensOf(second.input)[0]?.seal);
  });

  it('leaves other fields, absent ones and other types alone', () => {
    expect(sealInput(text, ['missing', 'on']).texts.map(({ field }) => field)).toEqual(['on']);
    expect(sealInput({ reason: 5 }, ['reason'])).toEqual({ input: { reason: 5 }, texts: [] });
    expect(sealInput(null, ['reason'])).toEqual({ input: null, texts: [] });
  });

  it('recognises the same text by its salt', () => {
    const { input, texts } = sealInput(text, ['reason']);
    const saltOf = () => texts[0]?.salt;
    expect(isSameInput(text, input, saltOf)).toBe(true);
    expect(isSameInput({ ...text, reason: 'khỏe' }, input, saltOf)).toBe(false);
    expect(isSameInput({ ...text, more: 1 }, input, saltOf)).toBe(false);
  });

  it('is over salt and text', () => {
    const { input, texts } = sealInput(text, ['reason']);
    expect(tokensOf(input)).toEqual([
      { textId: texts[0]?.id, seal: sha256(`${texts[0]?.salt}ốm nặng`) },
    ]);
  });
});
