/**
 * A part of a whole in tenths of a percent, rounded half up; may exceed 1,000 (100 %). Integers throughout: a plan met by
 * 106.25 % reads 106.3 % on every machine.
 * @returns null where the whole is zero: nothing is a share of nothing
 */
export function perCentTenths(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.floor((part * 2_000 + whole) / (2 * whole));
}

/**
 * How many a share of a whole comes to: the least number that reaches it.
 * @param tenths  tenths of a percent
 */
export function atLeastShare(tenths: number, whole: number): number {
  return Math.ceil((whole * tenths) / 1_000);
}

/** The same for people: 106.3; no float takes part in the rounding. */
export function perCent(part: number, whole: number): number | null {
  const tenths = perCentTenths(part, whole);
  return tenths === null ? null : tenths / 10;
}
