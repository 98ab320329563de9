import { laid, localSteps, loosens, misfits } from '../../../rules/admission/packs/layers';
import type { Pack } from '../../../rules/admission/packs/pack';
import { PACK_PATHS, findPath } from '../../../rules/admission/packs/paths';
import { confirmed, packs } from '../../../rules/admission/packs/registry';
import { valuesOf } from '../../../rules/admission/packs/values';
import { packOf } from '../../../rules/admission/terms-of';
import { plainDate } from '../../../rules/calendar/plain-date';
import type { Json } from '../../../rules/kernel/json';
import type { Layer } from '../../../rules/kernel/layer';
import { before, goTo } from './main-path';

const { P2025B, P2026B } = packs;
const ALL = Object.values(packs);

const LAYER: Layer = {
  id: 'introducers-of-experience',
  version: 1,
  kind: 'overlay',
  body: 'province',
  publishedOn: plainDate('2025-08-01'),
  by: ['first', 'second'],
  changes: [
    { path: 'introducers', value: { alone: 2, withUnion: 2 }, article: 'local rule 12 §3' },
    {
      path: 'terms.R15',
      value: { length: { workingDays: 45 }, anchor: 'cell-resolved' },
      article: 'local rule 12 §5',
    },
  ],
  steps: ['awareness-check'],
};
const CONFIRMATION: Layer = {
  ...LAYER,
  id: 'terms-confirmed',
  kind: 'confirmation',
  pack: 'P2025B',
  changes: [
    {
      path: 'terms.R15',
      value: { length: { workingDays: 70 }, anchor: 'cell-resolved' },
      article: '294-QĐ/TW 4.5',
    },
  ],
  steps: [],
};

function change(path: string, value: Json) {
  return { path, value, article: 'a local rule' };
}

describe('the values of a pack', () => {
  it.each(ALL)('$id: each has a citation, a confidence and the days of the pack', (pack) => {
    const values = valuesOf(pack);
    expect(values.length).toBeGreaterThan(70);
    for (const value of values) {
      expect(value.article).toMatch(/\S/);
      expect(value).toMatchObject(pack.inForce);
      if (!confirmed(value)) expect(value.article).toMatch(/to be confirmed$/);
    }
  });

  it.each(ALL)('$id: a value written back where it was read changes nothing', (pack) => {
    const all = JSON.stringify(valuesOf(pack));
    for (const path of PACK_PATHS) {
      const value = path.read(pack);
      if (value === undefined) continue;
      const written = path.write(pack, value, path.source(pack));
      expect(written && path.read(written)).toEqual(value);
      expect(JSON.stringify(written && valuesOf(written))).toBe(all);
    }
  });

  it('speak of every rule from R01 to R37 but those that are another’s value', () => {
    const rules = new Set(valuesOf(P2025B).map(({ rule }) => rule?.slice(0, 3)));
    const all = Array.from({ length: 37 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`);
    expect(all.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('of P2016 are those of P2021, each assumed', () => {
    const before = valuesOf(packs.P2021);
    for (const [at, value] of valuesOf(packs.P2016).entries()) {
      expect(value).toMatchObject({ path: before[at]?.path, confidence: 'assumed' });
      expect(value.value).toEqual(before[at]?.value);
    }
  });

  it('of P2026A are those of P2026B, none of the new text sure', () => {
    const after = valuesOf(P2026B);
    for (const [at, value] of valuesOf(packs.P2026A).entries()) {
      expect(value.value).toEqual(after[at]?.value);
      expect(confirmed(value)).toBe(/^Charter/.test(value.article));
    }
  });
});

describe('a layer', () => {
  it('of a body holds over the central pack, and says where it comes from', () => {
    const pack = laid(P2025B, [LAYER]);
    expect(pack.introducers).toEqual({
      alone: 2,
      withUnion: 2,
      article: 'local rule 12 §3',
      confidence: 'local',
    });
    expect(pack.terms.R15.length).toEqual({ workingDays: 45 });
    expect(pack.terms.R16).toEqual(P2025B.terms.R16);
    expect(localSteps(pack)).toEqual(['awareness-check']);
    expect(localSteps(P2025B)).toEqual([]);
  });

  it('is laid once for the same list, and frozen', () => {
    const layers = [LAYER];
    expect(laid(P2025B, layers)).toBe(laid(P2025B, layers));
    expect(laid(P2026B, layers)).not.toBe(laid(P2025B, layers));
    expect(Object.isFrozen(laid(P2025B, layers).terms)).toBe(true);
    expect(laid(P2025B, [])).toBe(P2025B);
  });

  it('that confirms a value sets it right either way, in its own pack alone', () => {
    expect(laid(P2025B, [CONFIRMATION]).terms.R15).toEqual({
      length: { workingDays: 70 },
      anchor: 'cell-resolved',
      article: '294-QĐ/TW 4.5',
      confidence: 'confirmed',
    });
    expect(laid(P2026B, [CONFIRMATION])).toEqual(P2026B);
  });

  it('lies over the one below it', () => {
    const { R15 } = laid(P2025B, [CONFIRMATION, LAYER]).terms;
    expect(R15).toMatchObject({ length: { workingDays: 45 }, confidence: 'local' });
  });

  it('leaves out what its pack already asks more than', () => {
    const lax = { ...LAYER, changes: [change('introducers', { alone: 1, withUnion: 1 })] };
    expect(laid(P2025B, [lax]).introducers).toEqual(P2025B.introducers);
  });

  it('about one age leaves the other unconfirmed as it was', () => {
    const values = valuesOf(
      laid(packs.P2016, [{ ...LAYER, changes: [change('age.minYears', 20)] }]),
    );
    const [least, greatest] = values;
    expect(least).toMatchObject({ path: 'age.minYears', value: 20, confidence: 'local' });
    expect(greatest).toMatchObject({ path: 'age.maxYearsWithoutConsent', confidence: 'assumed' });
  });

  it('whose value has no place is a fault that names it', () => {
    const odd = { ...CONFIRMATION, changes: [change('terms.R99', 1)] };
    expect(() => laid(P2025B, [odd])).toThrow(/terms-confirmed, version 1: terms.R99/);
  });
});

describe('an overlay may only tighten', () => {
  it.each<[string, Json, boolean]>([
    ['terms.R15', { length: { workingDays: 60 }, anchor: 'cell-resolved' }, true],
    ['terms.R15', { length: { workingDays: 59 }, anchor: 'cell-resolved' }, true],
    ['terms.R15', { length: { workingDays: 61 }, anchor: 'cell-resolved' }, false],
    ['terms.R06', { length: { months: 18 }, anchor: 'shared-since' }, true],
    ['terms.R06', { length: { months: 11 }, anchor: 'shared-since' }, false],
    ['terms.R26', { length: { months: 48 }, anchor: 'left-party' }, true],
    ['terms.R17', { length: { workingDays: 30 }, anchor: 'issued' }, false],
    ['terms.R18', { length: { months: 13 }, anchor: 'ceremony' }, false],
    ['terms.R28', { length: { workingDays: 20 }, anchor: 'removal-decision-received' }, false],
    ['age.minYears', 20, true],
    ['age.minYears', 17, false],
    ['age.maxYearsWithoutConsent', 55, true],
    ['age.maxYearsWithoutConsent', 61, false],
    ['introducers', { alone: 3, withUnion: 1 }, true],
    ['introducers', { alone: 3, withUnion: 2 }, true],
    ['introducers', { alone: 1, withUnion: 2 }, false],
    ['minimumCell', 5, true],
    ['readmissions', 2, false],
    ['deadlock', 2, false],
    ['base', ['temporarily-elsewhere'], false],
    ['letterPassedOnBy', ['grassroots'], true],
    ['yearlyTarget', 2, true],
    ['thresholds.standing-committee.admission', 'at-least-two-thirds', true],
    ['thresholds.cell.admission', 'more-than-half', false],
    ['decider', 'grassroots-standing-committee', false],
    ['forms.application', '1A', false],
  ])('%s to %j: %s', (path, value, may) => {
    const refusal = loosens(P2025B, change(path, value));
    if (may) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ code: 'PACK.LOOSENS', facts: { path } });
  });

  it.each<[string, Json, string]>([
    ['terms.R99', 1, 'PACK.UNKNOWN_PATH'],
    ['constructor', 1, 'PACK.UNKNOWN_PATH'],
    ['age.minYears', '18', 'PACK.WRONG_VALUE'],
    ['age.minYears', 0, 'PACK.WRONG_VALUE'],
    ['introducers', { alone: 2 }, 'PACK.WRONG_VALUE'],
    ['introducers', { alone: 2, withUnion: 1, more: 1 }, 'PACK.WRONG_VALUE'],
    ['terms.R15', { length: { months: 2 }, anchor: 'cell-resolved' }, 'PACK.WRONG_VALUE'],
    ['terms.R15', { length: { workingDays: 30 }, anchor: 'issued' }, 'PACK.WRONG_VALUE'],
    ['thresholds.grassroots-committee.listing', 'more-than-half', 'PACK.WRONG_VALUE'],
    ['letterPassedOnBy', ['nobody'], 'PACK.WRONG_VALUE'],
  ])('%s to %j is none: %s', (path, value, code) => {
    expect(misfits(P2025B, change(path, value))).toMatchObject({ code });
  });

  it('and cites the document it stands on', () => {
    expect(misfits(P2025B, { path: 'deadlock', value: 3, article: ' ' })).toMatchObject({
      code: 'PACK.NO_ARTICLE',
      field: 'article',
    });
  });

  it('finds no path but its own', () => {
    expect(findPath('toString')).toBeUndefined();
  });
});

describe('whatever an overlay asks for', () => {
  /** Every value some pack has at the path, and of numbers those around them. */
  const valuesAt = (path: (typeof PACK_PATHS)[number]): readonly Json[] => {
    const known = ALL.flatMap((pack) => path.read(pack) ?? []);
    const near = known.flatMap((value) =>
      typeof value === 'number' ? [value - 1, value + 1, value * 2] : [],
    );
    return [
      ...new Map([...known, ...near].map((value) => [JSON.stringify(value), value])).values(),
    ];
  };
  const others = (pack: Pack, but: string): string =>
    JSON.stringify(PACK_PATHS.map((path) => (path.path === but ? null : path.read(pack))));

  it.each(ALL)('$id is never loosened by it, and its other values stay', (pack) => {
    for (const path of PACK_PATHS) {
      const central = path.read(pack);
      for (const value of valuesAt(path)) {
        const over = laid(pack, [{ ...LAYER, changes: [change(path.path, value)], steps: [] }]);
        const now = path.read(over);
        expect(now === undefined).toBe(central === undefined);
        if (central === undefined || now === undefined) continue;
        expect([path.path, value, path.tightens(central, now)]).toEqual([path.path, value, true]);
        expect(others(over, path.path)).toBe(others(pack, path.path));
      }
    }
  });

  it('asking the same is always allowed', () => {
    for (const pack of ALL) {
      for (const { path, value } of valuesOf(pack)) {
        expect([path, loosens(pack, change(path, value))]).toEqual([path, null]);
      }
    }
  });
});

describe('a file opened under a layer', () => {
  it('is held to it, and its ledger keeps the layer it was opened under', () => {
    const one = before('open-file');
    one.world = { ...one.world, layers: [LAYER] };
    goTo(one, 'file-application');
    expect(one.state.layers).toEqual([LAYER]);
    expect(packOf(one.state).introducers.withUnion).toBe(2);
    expect(one.folding()).toEqual(one.state);
  });

  it('keeps nothing where there is none', () => {
    const one = before('open-file');
    one.world = { ...one.world, layers: [] };
    goTo(one, 'file-application');
    expect('layers' in one.state).toBe(false);
  });
});
