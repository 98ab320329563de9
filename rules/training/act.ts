import type { Actor, OrganisationId } from '../kernel/facts';
import type { ActRule } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import { rightOf, rightsOf, type Right } from '../kernel/rights';
import type { Role } from '../kernel/roles';
import type { TrainingClassEvent } from './events';
import type { TrainingClassAct, TrainingClassInputs } from './inputs';
import type { TrainingClassState } from './state';

export type TrainingClassRule<A extends TrainingClassAct> = ActRule<
  TrainingClassState,
  TrainingClassInputs[A],
  TrainingClassEvent
>;

export const ARTICLE = '294-QĐ/TW on the awareness class';
export const OFFICERS = ['centre-officer'] as const;

/** What the acts of the centre's officers on an announced class have in common. */
export const OF_THE_CENTRE = {
  whose: { phases: ['ANNOUNCED'], roles: OFFICERS, at: 'centre' },
  kind: 'teach',
  may: (state: TrainingClassState | null, actor: Actor) =>
    state ? refuseStrangers(actor, state.organisation) : refuse('DOSSIER.MISSING', 'Rõ'),
  right: (state: TrainingClassState | null, actor: Actor) =>
    state ? officerAt(actor, state.organisation) : null,
} as const;

export function officerAt(actor: Actor, centre: OrganisationId): Right | null {
  return rightOf(actor, OFFICERS, centre, 'teach');
}

export function refuseStrangers(actor: Actor, centre: OrganisationId): Refusal | null {
  if (officerAt(actor, centre)) return null;
  return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: OFFICERS, body: centre });
}

/** The right at a body that the act itself names. @param body  null before it is known: any body where the role is held */
export function rightAtNamed(
  actor: Actor,
  roles: readonly Role[],
  body: OrganisationId | null,
): Right | null {
  if (actor.kind === 'time') return null;
  const held = [...actor.appointments, ...(actor.deputations ?? [])];
  const bodies = body === null ? held.map(({ organisation }) => organisation) : [body];
  return rightsOf(actor, roles, bodies, 'submit')[0] ?? null;
}

/** The class as it stands. The kernel asks only an announcing act without one. */
export function announced(state: TrainingClassState | null): TrainingClassState {
  if (!state) throw new Error('the class has not been announced');
  return state;
}
