import { authorityFor, isAuthority } from '../../../rules/admission/authority';
import { PACK_IDS } from '../../../rules/admission/packs/pack';
import { packs } from '../../../rules/admission/packs/registry';
import {
  AUTHORISED,
  body,
  CELL,
  DIVISION,
  GRASSROOTS,
  PROVINCE,
  SUPERIOR,
} from '../../support/admission-world';

const UP_TO_P2025B = ['P2016', 'P2021', 'P2025A', 'P2025B'] as const;
const SINCE_P2026A = ['P2026A', 'P2026B'] as const;
const BY_STANDING_COMMITTEE = { meeting: 'standing-committee', comparison: 'more-than-half' };

describe.each(UP_TO_P2025B)('who decides under %s', (id) => {
  const pack = packs[id];

  it('is the authorised grassroots committee itself, by two thirds, on every question', () => {
    const { authorisedDecision } = pack;
    for (const question of ['admission', 'recognition', 'removal'] as const) {
      expect(authorityFor(pack, [CELL, AUTHORISED, SUPERIOR, PROVINCE], question)).toEqual({
        body: 'grassroots',
        meeting: 'grassroots-committee',
        comparison: 'at-least-two-thirds',
        article: authorisedDecision?.article,
      });
    }
  });

  it('is the standing committee above where the grassroots committee is not authorised', () => {
    expect(authorityFor(pack, [CELL, DIVISION, GRASSROOTS, SUPERIOR, PROVINCE])).toEqual({
      ...BY_STANDING_COMMITTEE,
      body: 'superior',
      article: pack.thresholds['standing-committee'].admission?.article,
    });
  });

  it('is the province’s for a cell that stands under it directly', () => {
    expect(authorityFor(pack, [CELL, PROVINCE])).toMatchObject({
      ...BY_STANDING_COMMITTEE,
      body: 'province',
    });
  });
});

describe.each(SINCE_P2026A)('who decides under %s', (id) => {
  const pack = packs[id];

  it.each([
    ['authorised', AUTHORISED],
    ['not authorised', GRASSROOTS],
  ])('is the grassroots standing committee, %s or not', (_name, grassroots) => {
    expect(authorityFor(pack, [CELL, grassroots, SUPERIOR, PROVINCE])).toEqual({
      ...BY_STANDING_COMMITTEE,
      body: 'grassroots',
      article: pack.thresholds['standing-committee'].admission?.article,
    });
  });

  it('is the standing committee above where the grassroots committee has none (to be confirmed)', () => {
    const without = { ...AUTHORISED, standingInOffice: 0 };
    expect(authorityFor(pack, [CELL, without, SUPERIOR, PROVINCE])).toMatchObject({
      ...BY_STANDING_COMMITTEE,
      body: 'superior',
    });
    const one = { ...AUTHORISED, standingInOffice: 1 };
    expect(authorityFor(pack, [CELL, one, SUPERIOR])).toMatchObject({ body: 'grassroots' });
  });

  it('is the body above for a cell without a grassroots committee', () => {
    expect(authorityFor(pack, [CELL, SUPERIOR, PROVINCE])).toMatchObject({ body: 'superior' });
  });
});

describe.each(PACK_IDS)('under %s', (id) => {
  const pack = packs[id];

  it('nobody decides where no body above the cell may', () => {
    const none = { code: 'AUTHORITY.NONE', article: pack.decider.article, facts: { pack: id } };
    for (const bodies of [[], [CELL], [CELL, DIVISION]]) {
      expect(authorityFor(pack, bodies)).toEqual(none);
    }
    const without = body('grassroots', 'grassroots', { standingInOffice: 0 });
    expect(authorityFor(pack, [CELL, without])).toEqual(none);
  });

  it('a removal has the bar of its own question', () => {
    const found = authorityFor(pack, [CELL, SUPERIOR], 'removal');
    expect(found).toMatchObject({
      comparison: pack.thresholds['standing-committee'].removal?.comparison,
      article: pack.thresholds['standing-committee'].removal?.article,
    });
    expect(authorityFor(pack, [CELL, SUPERIOR])).toEqual(
      authorityFor(pack, [CELL, SUPERIOR], 'admission'),
    );
  });

  it('a standing committee without power over the question is refused, with the pack’s article', () => {
    const standing = { ...pack.thresholds['standing-committee'], recognition: null };
    const powerless = {
      ...pack,
      thresholds: { ...pack.thresholds, 'standing-committee': standing },
    };
    const found = authorityFor(powerless, [CELL, SUPERIOR], 'recognition');
    expect(found).toEqual({
      code: 'BODY.NO_POWER',
      article: pack.decider.article,
      facts: { body: 'superior' },
    });
    expect(isAuthority(found)).toBe(false);
  });
});
