import type { PlainDate } from '../calendar/plain-date';
import { holds, unlessRefused } from '../kernel/checks';
import type { ActKind, Actor, Facts, FactsNeeded } from '../kernel/facts';
import type { ActRule } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import type { Role } from '../kernel/roles';
import type { TransferEvent } from './events';
import type { TransferAct, TransferInputs } from './inputs';
import type { TransferPhase } from './phases';
import { bodyOn, type TransferSeat } from './seats';
import type { TransferState } from './state';

/** Who may do an act, and when in the procedure. */
export interface Who {
  readonly phases: readonly TransferPhase[];
  readonly roles: readonly Role[];
  /** Any one of these bodies; the first is the one that owes it. */
  readonly seats: readonly [TransferSeat, ...TransferSeat[]];
  /** What must have happened before, within the phase. */
  readonly onlyIf?: (state: TransferState) => Refusal | null;
}

/** One act in the terms of the procedure: who, the legal day, what is checked, what happens. */
export interface ActSpec<I> {
  readonly who: Who;
  readonly kind: ActKind;
  readonly freeText?: readonly (keyof I & string)[];
  on(input: I): PlainDate;
  needs?(input: I): FactsNeeded;
  check?(state: TransferState, input: I, facts: Facts): readonly (Refusal | null)[];
  happen(state: TransferState, input: I, facts: Facts): readonly TransferEvent[];
}

export type TransferRule<A extends TransferAct> = ActRule<
  TransferState,
  TransferInputs[A],
  TransferEvent
> & {
  /** The bodies whose act it is; none where it opens the dossier or several may do it. */
  readonly seats?: readonly TransferSeat[];
};

/** Who prepares and who signs for a cell. */
export const WORKERS = ['organiser', 'secretary'] as const;

/** Makes an act rule of a description, with the checks that every act has in common. */
export function defineAct<A extends TransferAct>(
  spec: ActSpec<TransferInputs[A]>,
): TransferRule<A> {
  return {
    seats: spec.who.seats,
    kind: spec.kind,
    ...(spec.freeText ? { freeText: spec.freeText } : {}),
    occurredOn: (input) => spec.on(input),
    needs: (input) => spec.needs?.(input) ?? {},
    may: (state, actor) => mayAct(spec.who, begun(state), actor),
    do: (state, input, facts) =>
      unlessRefused(spec.check?.(begun(state), input, facts) ?? [], () =>
        spec.happen(begun(state), input, facts),
      ),
  };
}

/** The kernel only asks a creating act without a state. */
export function begun(state: TransferState | null): TransferState {
  if (!state) throw new Error('the dossier has not begun');
  return state;
}

/** Nobody moves their own membership: the member has a stake in where it stands. */
export function ownCase(actor: Actor, member: string): Refusal | null {
  const own = actor.kind === 'person' && actor.person === member;
  return own ? refuse('RIGHT.OWN_CASE', 'Rõ') : null;
}

function mayAct(who: Who, state: TransferState, actor: Actor): Refusal | null {
  if (!who.phases.includes(state.phase)) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase: state.phase, possibleIn: who.phases });
  }
  return who.onlyIf?.(state) ?? rightTo(who, state, actor);
}

function rightTo({ seats, roles }: Who, state: TransferState, actor: Actor): Refusal | null {
  const bodies = seats.flatMap((seat) => bodyOn(seat, state) ?? []);
  const [first] = bodies;
  if (first === undefined) return refuse('SEAT.EMPTY', 'Rõ', { seat: seats[0] });
  if (!bodies.some((body) => holds(actor, roles, body))) {
    return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles, body: first });
  }
  return ownCase(actor, state.subject);
}
