import fc from 'fast-check';
import { COMPARISONS } from '../../../rules/admission/packs/pack';
import { inequality, meets, neededYes } from '../../../rules/votes/thresholds';

const bases = fc.integer({ min: 1, max: 10_000 });

describe('thresholds', () => {
  it.each([
    [3, 2, 2],
    [4, 3, 3],
    [5, 4, 3],
    [6, 4, 4],
    [7, 5, 4],
    [8, 6, 5],
    [9, 6, 5],
    [10, 7, 6],
    [11, 8, 6],
    [12, 8, 7],
    [13, 9, 7],
    [14, 10, 8],
    [15, 10, 8],
    [16, 11, 9],
    [17, 12, 9],
    [18, 12, 10],
    [20, 14, 11],
    [23, 16, 12],
  ])('of %i needs %i for two thirds and %i for more than half (2.1)', (base, thirds, half) => {
    expect(neededYes('at-least-two-thirds', base)).toBe(thirds);
    expect(neededYes('more-than-half', base)).toBe(half);
  });

  it.each([
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
    [8, 6],
    [9, 6],
  ])('scenario 6, small integers: of %i, %i pass and one less fails', (base, yes) => {
    expect(meets('at-least-two-thirds', yes, base)).toBe(true);
    expect(meets('at-least-two-thirds', yes - 1, base)).toBe(false);
  });

  it('scenario 5, smallest cell: 2 of 3 pass, 66.66 % or not', () => {
    expect(meets('at-least-two-thirds', 2, 3)).toBe(true);
    expect(inequality('at-least-two-thirds', 2, 3)).toBe('3*2 >= 2*3');
  });

  it.each([
    [8, 4, false],
    [8, 5, true],
    [5, 3, true],
  ])('scenario 11, standing committee: of %i, %i for: %s', (base, yes, passes) => {
    expect(meets('more-than-half', yes, base)).toBe(passes);
  });

  it('writes the inequality as a person would check it', () => {
    expect(inequality('at-least-two-thirds', 7, 10)).toBe('3*7 >= 2*10');
    expect(inequality('more-than-half', 4, 8)).toBe('2*4 > 8');
  });

  it('lets nothing pass on an empty base', () => {
    for (const comparison of COMPARISONS) {
      expect(meets(comparison, 0, 0)).toBe(false);
      expect(neededYes(comparison, 0)).toBe(1);
    }
  });

  it('needs exactly the fewest ayes that meet it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMPARISONS), bases, (comparison, base) => {
        const needed = neededYes(comparison, base);
        expect(needed).toBeLessThanOrEqual(base);
        expect(meets(comparison, needed, base)).toBe(true);
        expect(meets(comparison, needed - 1, base)).toBe(false);
      }),
    );
  });

  it('never turns a pass into a fail by adding a yes, nor a fail into a pass by a larger base', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMPARISONS), bases, bases, (comparison, yes, base) => {
        if (meets(comparison, yes, base)) expect(meets(comparison, yes + 1, base)).toBe(true);
        else expect(meets(comparison, yes, base + 1)).toBe(false);
      }),
    );
  });
});
