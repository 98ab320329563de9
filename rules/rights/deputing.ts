import { addMonths, type PlainDate } from '../calendar/plain-date';
import type { ActKind, OrganisationId, PersonId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import { LENDABLE_ROLES, type Role } from '../kernel/roles';

/** Why somebody lets another act for them. Codes only: an illness is nobody's business here. */
export const DEPUTATION_REASONS = ['leave', 'mission', 'study', 'absence', 'conflict'] as const;
export type DeputationReason = (typeof DEPUTATION_REASONS)[number];

/** Longest a right is lent for; whoever is away longer is replaced (our default). */
export const DEPUTATION_MOST_MONTHS = 12;

export interface DeputationAsked {
  readonly principal: PersonId;
  readonly deputy: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly kinds: readonly ActKind[];
  readonly fromOn: PlainDate;
  /** First civil day on which it no longer holds. */
  readonly toOn: PlainDate;
  readonly reason: DeputationReason;
}

/** What the registers say of it. */
export interface DeputationFacts {
  readonly today: PlainDate;
  /** Whether the principal holds the role at the body in their own name on the first day. */
  readonly held: boolean;
  readonly deputyKnown: boolean;
  /** The body directly above; none for the topmost. */
  readonly above: OrganisationId | null;
  /** Whether who records it is secretary or organiser, in their own name, of the body directly above. */
  readonly recorderAbove: boolean;
}

/** Who may record for somebody absent. */
export const RECORDERS_ABOVE = ['secretary', 'organiser'] as const satisfies readonly Role[];

/**
 * Whatever forbids lending a right: a role that has no acts to lend (a vote is nobody's to lend), nothing held, a day that
 * has passed, a term too long, or a recorder who is neither the principal nor of the body directly above.
 */
export function checkDeputation(
  asked: DeputationAsked,
  by: PersonId,
  facts: DeputationFacts,
): readonly Refusal[] {
  const { principal, deputy, role, organisation, fromOn, toOn } = asked;
  const until = addMonths(fromOn, DEPUTATION_MOST_MONTHS);
  const checks = [
    by === principal || facts.recorderAbove
      ? null
      : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: RECORDERS_ABOVE, body: facts.above }),
    isLendable(role) ? null : refuse('DEPUTATION.NOT_LENDABLE', 'Rõ', { role }, 'role'),
    deputy === principal ? refuse('DEPUTATION.SELF', 'Rõ', {}, 'deputy') : null,
    facts.deputyKnown ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'deputy'),
    facts.held ? null : refuse('DEPUTATION.NOT_HELD', 'Rõ', { role, organisation }, 'role'),
    fromOn < facts.today
      ? refuse('DEPUTATION.IN_PAST', 'Rõ', { fromOn, today: facts.today }, 'fromOn')
      : null,
    toOn <= fromOn ? refuse('DEPUTATION.NO_DAY', 'Rõ', { fromOn, toOn }, 'toOn') : null,
    toOn > until ? refuse('DEPUTATION.TOO_LONG', 'Rõ', { until }, 'toOn') : null,
  ];
  return checks.filter((check) => check !== null);
}

/** Whether acts of the role can be lent at all. */
export function isLendable(role: Role): boolean {
  return LENDABLE_ROLES.some((lendable) => lendable === role);
}

/** A deputation is ended by who lent it, who was lent to, who recorded it, or the body directly above. */
export function checkWithdrawal(
  row: {
    readonly principal: PersonId;
    readonly deputy: PersonId;
    readonly recordedBy: PersonId;
    readonly withdrawnOn: PlainDate | null;
  },
  by: PersonId,
  { above, recorderAbove }: Pick<DeputationFacts, 'above' | 'recorderAbove'>,
): readonly Refusal[] {
  const parties = [row.principal, row.deputy, row.recordedBy];
  if (!parties.includes(by) && !recorderAbove) {
    return [refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: RECORDERS_ABOVE, body: above })];
  }
  const { withdrawnOn: doneOn } = row;
  return doneOn ? [refuse('ALREADY.DONE', 'Rõ', { doneOn })] : [];
}
