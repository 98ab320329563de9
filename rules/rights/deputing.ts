import { LENDABLE_ROLES, type Role } from '../kernel/roles';

/** Why somebody lets another act for them. Codes only: an illness is nobody's business here. */
export const DEPUTATION_REASONS = ['leave', 'mission', 'study', 'absence', 'conflict'] as const;
export type DeputationReason = (typeof DEPUTATION_REASONS)[number];

/** Longest a right is lent for; whoever is away longer is replaced (our default). */
export const DEPUTATION_MOST_MONTHS = 12;

/** Who records for somebody absent, or that two persons are tied: at the body directly above. */
export const RECORDERS_ABOVE = ['secretary', 'organiser'] as const satisfies readonly Role[];

/** Whether acts of the role can be lent at all. */
export function isLendable(role: Role): boolean {
  return LENDABLE_ROLES.some((lendable) => lendable === role);
}
