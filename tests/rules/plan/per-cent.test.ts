import fc from 'fast-check';
import { atLeastShare, perCentTenths } from '../../../rules/plan/per-cent';

describe('per cent of a plan', () => {
  it.each([
    [1_700, 1_600, 1_063, 'R37: more than the plan reads over 100 %: 106.25 % is 106.3 %'],
    [1_669, 2_000, 835, '83.45 % is 83.5 %: half goes up'],
    [48, 204, 235, '23.529 % is 23.5 %'],
    [0, 7, 0, 'nothing is 0 %'],
    [7, 7, 1_000, 'all of it is 100 %'],
    [1, 3, 333, 'a third is 33.3 %'],
    [2, 3, 667, 'two thirds are 66.7 %'],
    [5, 0, null, 'nothing is a share of a plan of zero'],
    [0, 0, null, 'nor is nothing'],
  ])('%i of %i is %s tenths: %s', (part, whole, tenths, _why) => {
    expect(perCentTenths(part, whole)).toBe(tenths);
  });

  it('is within half a tenth of the true share, and exact in integers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (part, whole) => {
          const tenths = perCentTenths(part, whole) ?? NaN;
          expect(Number.isInteger(tenths)).toBe(true);
          expect(2 * Math.abs(tenths * whole - part * 1_000)).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });
});

describe('a share of members', () => {
  it.each([
    [30, 1_000, 30],
    [30, 1_001, 31],
    [30, 0, 0],
    [30, 1, 1],
    [25, 5_022, 126],
  ])(
    'R37: %i tenths of a percent of %i members are at least %i admissions',
    (tenths, members, due) => {
      expect(atLeastShare(tenths, members)).toBe(due);
    },
  );

  it('is the least number that reaches it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (tenths, members) => {
          const due = atLeastShare(tenths, members);
          expect(due * 1_000).toBeGreaterThanOrEqual(members * tenths);
          expect((due - 1) * 1_000).toBeLessThan(members * tenths);
        },
      ),
    );
  });
});
