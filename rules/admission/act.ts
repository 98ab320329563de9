import type { PlainDate } from '../calendar/plain-date';
import { unlessRefused } from '../kernel/checks';
import type { ActKind, Actor, Facts, FactsNeeded, PersonId } from '../kernel/facts';
import type { ActRule, Decision } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import { isRight, principalOf, rightIn, rightsOf, separated, type Right } from '../kernel/rights';
import type { Role } from '../kernel/roles';
import { beneathCorrection } from './annulment/state';
import type { AdmissionEvent, Done } from './events';
import { personsBehind, type Hand } from './hands';
import type { AdmissionAct, AdmissionInputs } from './inputs';
import { mediaRefusals } from './papers';
import type { AdmissionPhase } from './phases';
import { bodyOn, type Seat } from './seats';
import type { AdmissionState } from './state';

/** Who may do an act, and when in the procedure. */
export interface Who {
  readonly phases: readonly AdmissionPhase[];
  readonly roles: readonly Role[];
  readonly seat: Seat;
  /** Hands that must belong to other people: proposer, verifier and decider are three. */
  readonly unlike?: readonly Hand[];
  /** Done once and not again. */
  readonly doneOnce?: (state: AdmissionState) => PlainDate | null;
  /** What must have happened before, within the phase. */
  readonly onlyIf?: (state: AdmissionState) => Refusal | null;
}

/** One act in the terms of the procedure: who, the legal day, what is checked, what happens. */
export interface ActSpec<I> {
  readonly who: Who;
  /** Which deputations cover it, and whether it bars a relative. */
  readonly kind: ActKind;
  readonly decision?: true;
  readonly freshFactor?: true;
  /** Possible on a closed dossier too; some open it again. */
  readonly whenClosed?: true;
  /** Done again, too, where a decision was annulled for authority or procedure (`also`), or only then. */
  readonly redone?: 'also' | 'only';
  /** Top-level fields, or `items.*.reason` for a field of each item of a list. */
  readonly freeText?: readonly ((keyof I & string) | `${keyof I & string}.*.${string}`)[];
  on(input: I): PlainDate;
  needs?(input: I): FactsNeeded;
  check?(state: AdmissionState, input: I, facts: Facts): readonly (Refusal | null)[];
  happen(state: AdmissionState, input: I, facts: Facts, done: Done): readonly AdmissionEvent[];
}

export type AdmissionRule<A extends AdmissionAct> = ActRule<
  AdmissionState,
  AdmissionInputs[A],
  AdmissionEvent
> & {
  /** The body whose act it is; none where several may do it. */
  readonly seat?: Seat;
  /** Hands that must belong to other people. */
  readonly unlike?: readonly Hand[];
};

/** Makes an act rule of a description, with the checks that every act has in common. */
export function defineAct<A extends AdmissionAct>(
  spec: ActSpec<AdmissionInputs[A]>,
): AdmissionRule<A> {
  return {
    seat: spec.who.seat,
    ...(spec.who.unlike ? { unlike: spec.who.unlike } : {}),
    whose: { phases: phasesOf(spec), roles: spec.who.roles, at: spec.who.seat },
    kind: spec.kind,
    ...(spec.decision ? { decision: true } : {}),
    ...(spec.freshFactor ? { freshFactor: true } : {}),
    ...(spec.whenClosed ? { whenClosed: true } : {}),
    ...(spec.freeText ? { freeText: spec.freeText } : {}),
    occurredOn: (input) => spec.on(input),
    needs: (input) => spec.needs?.(input) ?? {},
    may: (state, actor) =>
      notThen(spec, begun(state)) ?? mayAct(spec, seenBy(spec, begun(state)), actor),
    right: (state, actor) => rightIn(rightOrRefusal(spec, begun(state), actor)),
    do: (state, input, facts, actor) => {
      const seen = seenBy(spec, begun(state));
      return withTakenScans(
        seen,
        unlessRefused(spec.check?.(seen, input, facts) ?? [], () =>
          spec.happen(seen, input, facts, doneBy(spec, seen, actor)),
        ),
      );
    },
  };
}

type Redoable = Pick<ActSpec<never>, 'who' | 'redone'>;

function phasesOf({ who, redone }: Redoable): readonly AdmissionPhase[] {
  if (redone === undefined) return who.phases;
  return redone === 'only' ? ['CORRECTING'] : [...who.phases, 'CORRECTING'];
}

/** An act that is done again sees the dossier in the phase that the redone procedure has come to. */
function seenBy({ redone }: Redoable, state: AdmissionState): AdmissionState {
  return redone === undefined ? state : beneathCorrection(state);
}

function notThen({ redone }: Redoable, { phase }: AdmissionState): Refusal | null {
  if (redone !== 'only' || phase === 'CORRECTING') return null;
  return refuse('PHASE.NOT_NOW', 'Rõ', { phase, possibleIn: ['CORRECTING'] });
}

/** Refuses what would attach a scan that its slot does not take. */
export function withTakenScans(
  state: AdmissionState,
  decision: Decision<AdmissionEvent>,
): Decision<AdmissionEvent> {
  if (decision.kind === 'refused') return decision;
  const refusals = mediaRefusals(state, decision.events);
  return refusals.length > 0 ? { kind: 'refused', refusals } : decision;
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

type Seated = Pick<ActSpec<never>, 'who' | 'kind'>;

function mayAct({ who, kind }: Seated, state: AdmissionState, actor: Actor): Refusal | null {
  if (!who.phases.includes(state.phase)) {
    return refuse('PHASE.NOT_NOW', 'Rõ', { phase: state.phase, possibleIn: who.phases });
  }
  const doneOn = who.doneOnce?.(state);
  if (doneOn) return refuse('ALREADY.DONE', 'Rõ', { doneOn });
  const early = who.onlyIf?.(state);
  if (early) return early;
  const right = rightOrRefusal({ who, kind }, state, actor);
  return isRight(right) ? null : right;
}

/** By which right this actor would do it: the body on the seat itself, never one above or below in its place. */
function rightOrRefusal(
  { who, kind }: Seated,
  state: AdmissionState,
  actor: Actor,
): Right | Refusal {
  const body = bodyOn(who.seat, state);
  if (body === null) return refuse('SEAT.EMPTY', 'Rõ', { seat: who.seat });
  const rights = rightsOf(actor, who.roles, [body], kind);
  if (rights.length === 0) return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: who.roles, body });
  const taken = (who.unlike ?? []).map((hand) => ({ hand, persons: personsBehind(state, hand) }));
  return separated(rights, actor, { subject: state.subject, kind, taken });
}

function doneBy(seated: Seated, state: AdmissionState, actor: Actor): Done {
  const onBehalfOf = principalOf(rightIn(rightOrRefusal(seated, state, actor)));
  return { by: personOf(actor), ...(onBehalfOf !== null && { onBehalfOf }) };
}
