import type { OrganisationId, PersonId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import type { Role } from '../kernel/roles';
import type { WorldActor, WorldFacts } from './facts';
import { refusedBy, type WorldDecision } from './rule';
import { chainOn, parentOn } from './tree';

/** Whether the actor holds one of the roles at one of the bodies, at this very moment. */
export function holdsAt(
  actor: WorldActor,
  roles: readonly Role[],
  bodies: readonly OrganisationId[],
): boolean {
  if (actor.kind === 'system') return true;
  return actor.appointments.some(
    ({ role, organisation }) => roles.includes(role) && bodies.includes(organisation),
  );
}

/** Refuses who holds none of the roles, wherever it be. */
export function holdsAnywhere(actor: WorldActor, roles: readonly Role[]): Refusal | null {
  if (actor.kind === 'system') return null;
  const holds = actor.appointments.some(({ role }) => roles.includes(role));
  return holds ? null : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles });
}

/** Whether the actor is one of these persons. */
export function isOneOf(actor: WorldActor, persons: readonly PersonId[]): boolean {
  return actor.kind === 'person' && persons.includes(actor.person);
}

/** Refuses who holds none of the roles at the body or at one above it. Authority flows down the tree, never sideways. */
export function atOrAbove(
  body: OrganisationId,
  roles: readonly Role[],
  facts: WorldFacts,
  actor: WorldActor,
): Refusal | null {
  return holdsAt(actor, roles, chainOn(facts, body, facts.today)) ? null : notAbove(roles, body);
}

/** The same without the body itself: nobody decides about their own body what its superior decides. */
export function above(
  body: OrganisationId,
  roles: readonly Role[],
  facts: WorldFacts,
  actor: WorldActor,
): Refusal | null {
  const chain = chainOn(facts, body, facts.today).slice(1);
  return holdsAt(actor, roles, chain) ? null : notAbove(roles, body);
}

/** Only at the body directly above. */
export function directlyAbove(
  body: OrganisationId,
  roles: readonly Role[],
  facts: WorldFacts,
  actor: WorldActor,
): Refusal | null {
  const parent = parentOn(facts, body, facts.today);
  const holds = holdsAt(actor, roles, parent === null ? [] : [parent]);
  return holds ? null : notAbove(roles, body);
}

/** Nobody gives a role to themselves, or takes one on by writing it down. */
export function notOneself(actor: WorldActor, person: PersonId): Refusal | null {
  if (actor.kind === 'system' || actor.person !== person) return null;
  return refuse('RIGHT.OWN_APPOINTMENT', 'Rõ', {}, 'person');
}

/** Decides for a person by name; what somebody has to answer for is never done by the installation itself. */
export function inPerson(
  actor: WorldActor,
  decide: (by: PersonId) => WorldDecision,
): WorldDecision {
  if (actor.kind === 'person') return decide(actor.person);
  return refusedBy(refuse('ACT.ONLY_PERSON', 'Rõ', {}));
}

function notAbove(roles: readonly Role[], body: OrganisationId): Refusal {
  return refuse('RIGHT.NOT_ABOVE', 'Rõ', { roles, body });
}
