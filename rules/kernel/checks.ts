import type { PlainDate } from '../calendar/plain-date';
import type { Actor, OrganisationId } from './facts';
import type { Decision, DomainEvent } from './procedure';
import { refuse, type Refusal } from './refusal';
import type { Role } from './roles';

/** Refuses a day that lies before what it depends on. Absent causes do not count. */
export function notBefore(
  field: string,
  day: PlainDate,
  cause: string,
  earliest: PlainDate | null | undefined,
): Refusal | null {
  if (!earliest || day >= earliest) return null;
  return refuse('DATE.BEFORE_CAUSE', 'Rõ', { day, cause, earliest }, field);
}

/** Whether the actor holds one of the roles at the body, at this very moment. */
export function holds(actor: Actor, roles: readonly Role[], body: OrganisationId): boolean {
  if (actor.kind === 'time') return false;
  return actor.appointments.some(
    ({ role, organisation }) => organisation === body && roles.includes(role),
  );
}

/** Accepted with these events, unless a check refused. All refusals are returned together. */
export function unlessRefused<E extends DomainEvent>(
  checks: readonly (Refusal | null)[],
  happen: () => readonly E[],
): Decision<E> {
  const refusals = checks.filter((check) => check !== null);
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'accepted', events: happen() };
}
