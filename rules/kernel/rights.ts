import type { ActKind, Actor, OrganisationId, PersonId } from './facts';
import { refuse, type Refusal } from './refusal';
import type { Role } from './roles';

/** By what right somebody acts: as holder of the role, or in the place of its holder. */
export type Right =
  { readonly kind: 'own' } | { readonly kind: 'lent'; readonly principal: PersonId };

/** Acts a relative may not do: to vouch, to preside, to sign. Carrying papers and teaching remain (docs/decisions/0009-rights.md). */
export const BARRED_BY_CONFLICT: ReadonlySet<ActKind> = new Set([
  'verify',
  'preside',
  'submit',
  'decide',
]);

/**
 * Every right this actor has to do something of this kind in one of the roles at one of the bodies: an own one first, then
 * those lent, in the order of the facts. A lent right reaches the body it names and no other.
 * @param kind  none: an act nobody can be deputed for
 */
export function rightsOf(
  actor: Actor,
  roles: readonly Role[],
  bodies: readonly OrganisationId[],
  kind?: ActKind,
): readonly Right[] {
  if (actor.kind === 'time') return [];
  const reaches = ({ role, organisation }: { role: Role; organisation: OrganisationId }) =>
    roles.includes(role) && bodies.includes(organisation);
  const own: readonly Right[] = actor.appointments.some(reaches) ? [{ kind: 'own' }] : [];
  const lent = (actor.deputations ?? [])
    .filter((one) => reaches(one) && kind !== undefined && one.kinds.includes(kind))
    .map(({ principal }): Right => ({ kind: 'lent', principal }));
  return [...own, ...lent];
}

/** The right that would be used at one body, an own one before a lent one; null where there is none. */
export function rightOf(
  actor: Actor,
  roles: readonly Role[],
  body: OrganisationId,
  kind?: ActKind,
): Right | null {
  return rightsOf(actor, roles, [body], kind)[0] ?? null;
}

/** In whose place it is done; none where in one's own name. */
export function principalOf(right: Right | null): PersonId | null {
  return right?.kind === 'lent' ? right.principal : null;
}

/** Whose hands must not do it: whom it is about, and those who did what somebody else must check. */
export interface Separation {
  readonly subject: PersonId | null;
  readonly kind: ActKind;
  /** By hand that must differ: who it was, and in whose place. */
  readonly taken?: readonly { readonly hand: string; readonly persons: readonly PersonId[] }[];
}

/**
 * The first right whose hands may do it; else why the first one may not. Both the deputy and the principal count as
 * hands: neither may be the subject, nor have been a hand that must differ. Kinship and interest bar who acts; the holder
 * of the role who is a relative steps back by lending it.
 */
export function separated(
  rights: readonly Right[],
  actor: Actor,
  separation: Separation,
): Right | Refusal {
  const refusals: Refusal[] = [];
  for (const right of rights) {
    const refusal = barred(right, actor, separation);
    if (refusal === null) return right;
    refusals.push(refusal);
  }
  const [first] = refusals;
  if (!first) throw new Error('nobody asks about separation without a right');
  return first;
}

function barred(right: Right, actor: Actor, separation: Separation): Refusal | null {
  const { subject, kind, taken = [] } = separation;
  if (actor.kind === 'time') return null;
  const principal = principalOf(right);
  const lent = principal === null ? {} : { principal };
  if (subject !== null && (actor.person === subject || principal === subject)) {
    return refuse('RIGHT.OWN_CASE', 'Rõ', lent);
  }
  const conflict = BARRED_BY_CONFLICT.has(kind)
    ? actor.conflicts?.find((one) => one.with === subject)
    : undefined;
  if (conflict) return refuse('RIGHT.RELATIVE', 'Rõ', { conflict: conflict.kind });
  const same = taken.find(
    ({ persons }) =>
      persons.includes(actor.person) || (principal !== null && persons.includes(principal)),
  );
  return same ? refuse('SEPARATION.SAME_PERSON', 'Rõ', { hand: same.hand, ...lent }) : null;
}

/** Tells a right from a refusal. */
export function isRight(answer: Right | Refusal): answer is Right {
  return 'kind' in answer;
}

/** Why not; null where there is a right. */
export function refusalIn(answer: Right | Refusal): Refusal | null {
  return isRight(answer) ? null : answer;
}

/** The right; null where there is a refusal. */
export function rightIn(answer: Right | Refusal): Right | null {
  return isRight(answer) ? answer : null;
}

/**
 * Whether the actor leads this body: holds its secretaryship, or acts for who does. A secretary does not approve
 * conclusions about the unit he or she heads (our default, to be confirmed).
 */
export function leadsBody(actor: Actor, body: OrganisationId): boolean {
  if (actor.kind === 'time') return false;
  return [...actor.appointments, ...(actor.deputations ?? [])].some(
    ({ role, organisation }) => role === 'secretary' && organisation === body,
  );
}
