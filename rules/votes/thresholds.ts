import type { Comparison } from '../admission/packs/pack';
import { assertNever } from '../kernel/json';

/**
 * Whether so many ayes meet the comparison against the base. Whole numbers only: comparing 66.66 % with 66.67 %
 * has refused people wrongly. An empty base meets nothing.
 * @source Charter Art. 4; docs/law/admission.md §base
 */
export function meets(comparison: Comparison, yes: number, base: number): boolean {
  if (base < 1) return false;
  switch (comparison) {
    case 'at-least-two-thirds':
      return 3 * yes >= 2 * base;
    case 'more-than-half':
      return 2 * yes > base;
    default:
      return assertNever(comparison);
  }
}

/** The fewest ayes that meet the comparison: 7 of 10 for two thirds, 6 of 10 for more than half; never below 1. */
export function neededYes(comparison: Comparison, base: number): number {
  switch (comparison) {
    case 'at-least-two-thirds':
      return Math.max(1, Math.ceil((2 * base) / 3));
    case 'more-than-half':
      return Math.floor(base / 2) + 1;
    default:
      return assertNever(comparison);
  }
}

/** The inequality as a person would check it by hand, such as `3*7 >= 2*10` or `2*5 > 8`. */
export function inequality(comparison: Comparison, yes: number, base: number): string {
  switch (comparison) {
    case 'at-least-two-thirds':
      return `3*${yes} >= 2*${base}`;
    case 'more-than-half':
      return `2*${yes} > ${base}`;
    default:
      return assertNever(comparison);
  }
}
