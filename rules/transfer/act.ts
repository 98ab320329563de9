import type { PlainDate } from '../calendar/plain-date';
import { unlessRefused } from '../kernel/checks';
import type { ActKind, Actor, Facts, FactsNeeded } from '../kernel/facts';
import type { ActRule } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import { refusalIn, rightIn, type Right } from '../kernel/rights';
import type { Role } from '../kernel/roles';
import type { TransferEvent } from './events';
import type { TransferAct, TransferInputs } from './inputs';
import type { TransferPhase } from './phases';
import { rightAt } from './rights';
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

/** Makes an act rule of a description, with the checks that every act has in common. */
export function defineAct<A extends TransferAct>(
  spec: ActSpec<TransferInputs[A]>,
): TransferRule<A> {
  return {
    seats: spec.who.seats,
    kind: spec.kind,
    whose: { phases: spec.who.phases, roles: spec.who.roles, at: spec.who.seats.join(' or ') },
    ...(spec.freeText ? { freeText: spec.freeText } : {}),
    occurredOn: (input) => spec.on(input),
    needs: (input) => spec.needs?.(input) ?? {},
    may: (state, actor) => mayAct(spec, begun(state), actor),
    right: (state, actor) => rightIn(rightOrRefusal(spec, begun(state), actor)),
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

type Seated = Pick<ActSpec<never>, 'who' | 'kind'>;

function mayAct(spec: Seated, state: TransferState, actor: Actor): Refusal | null {
  const { phases, onlyIf } = spec.who;
  if (!phases.includes(state.phase)) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase: state.phase, possibleIn: phases });
  }
  return onlyIf?.(state) ?? refusalIn(rightOrRefusal(spec, state, actor));
}

function rightOrRefusal(
  { who: { seats, roles }, kind }: Seated,
  state: TransferState,
  actor: Actor,
): Right | Refusal {
  const bodies = seats.flatMap((seat) => bodyOn(seat, state) ?? []);
  if (bodies.length === 0) return refuse('SEAT.EMPTY', 'Rõ', { seat: seats[0] });
  return rightAt(actor, { roles, bodies, kind }, state);
}
