import type { RollMember } from '../../../rules/kernel/facts';

type Standing = Partial<Omit<RollMember, 'person'>>;

/** A roll of `count` members `<prefix>1`, `<prefix>2`, …: full and unexempt unless said otherwise. */
export function members(prefix: string, count: number, standing: Standing = {}): RollMember[] {
  return namesOf(prefix, count).map((person) => ({
    person,
    status: 'full',
    exempt: false,
    temporarilyElsewhere: false,
    ...standing,
  }));
}

/** `<prefix>1` to `<prefix><count>`. */
export function namesOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
