import type { PlainDate } from '../calendar/plain-date';
import { holds, unlessRefused } from '../kernel/checks';
import type { Actor, Facts, FactsNeeded, PersonId } from '../kernel/facts';
import type { ActRule } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import type { Role } from '../kernel/roles';
import type { AdmissionEvent } from './events';
import type { AdmissionAct, AdmissionInputs } from './inputs';
import type { AdmissionPhase } from './phases';
import { bodyOn, type Seat } from './seats';
import type { AdmissionState, Hands } from './state';

/** Who may do an act, and when in the procedure. */
export interface Who {
  readonly phases: readonly AdmissionPhase[];
  readonly roles: readonly Role[];
  readonly seat: Seat;
  /** Hands that must belong to other people: proposer, verifier and decider are three. */
  readonly unlike?: readonly (keyof Hands)[];
  /** Done once and not again. */
  readonly doneOnce?: (state: AdmissionState) => PlainDate | null;
  /** What must have happened before, within the phase. */
  readonly onlyIf?: (state: AdmissionState) => Refusal | null;
}

/** One act in the terms of the procedure: who, the legal day, what is checked, what happens. */
export interface ActSpec<I> {
  readonly who: Who;
  readonly decision?: true;
  readonly freeText?: readonly (keyof I & string)[];
  on(input: I): PlainDate;
  needs?(input: I): FactsNeeded;
  check?(state: AdmissionState, input: I, facts: Facts): readonly (Refusal | null)[];
  happen(
    state: AdmissionState,
    input: I,
    facts: Facts,
    by: PersonId | null,
  ): readonly AdmissionEvent[];
}

export type AdmissionRule<A extends AdmissionAct> = ActRule<
  AdmissionState,
  AdmissionInputs[A],
  AdmissionEvent
> & {
  /** The body whose act it is; none where several may do it. */
  readonly seat?: Seat;
};

/** Makes an act rule of a description, with the checks that every act has in common. */
export function defineAct<A extends AdmissionAct>(
  spec: ActSpec<AdmissionInputs[A]>,
): AdmissionRule<A> {
  return {
    seat: spec.who.seat,
    ...(spec.decision ? { decision: true } : {}),
    ...(spec.freeText ? { freeText: spec.freeText } : {}),
    occurredOn: (input) => spec.on(input),
    needs: (input) => spec.needs?.(input) ?? {},
    may: (state, actor) => mayAct(spec.who, begun(state), actor),
    do: (state, input, facts, actor) =>
      unlessRefused(spec.check?.(begun(state), input, facts) ?? [], () =>
        spec.happen(begun(state), input, facts, personOf(actor)),
      ),
  };
}

/** The kernel only asks a creating act without a state. */
export function begun(state: AdmissionState | null): AdmissionState {
  if (!state) throw new Error('the dossier has not begun');
  return state;
}

/** The person who acts; none where time does. */
export function personOf(actor: Actor): PersonId | null {
  return actor.kind === 'person' ? actor.person : null;
}

function mayAct(who: Who, state: AdmissionState, actor: Actor): Refusal | null {
  if (!who.phases.includes(state.phase)) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase: state.phase, possibleIn: who.phases });
  }
  const doneOn = who.doneOnce?.(state);
  if (doneOn) return refuse('ALREADY.DONE', 'Rõ', { doneOn });
  return who.onlyIf?.(state) ?? rightTo(who, state, actor);
}

function rightTo(who: Who, state: AdmissionState, actor: Actor): Refusal | null {
  const body = bodyOn(who.seat, state);
  if (body === null) return refuse('SEAT.EMPTY', 'Rõ', { seat: who.seat });
  if (!holds(actor, who.roles, body)) {
    return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: who.roles, body });
  }
  const person = personOf(actor);
  if (person === state.subject) return refuse('RIGHT.OWN_CASE', 'Rõ');
  const taken = who.unlike?.find((hand) => state.hands[hand] === person);
  return taken ? refuse('SEPARATION.SAME_PERSON', 'Rõ', { hand: taken }) : null;
}
