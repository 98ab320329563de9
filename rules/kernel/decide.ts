import type { Actor, Facts } from './facts';
import type { Decision, DomainEvent, DossierState, KernelEvent, Procedure } from './procedure';
import { refuse } from './refusal';

/**
 * Asks the law: may this actor do it in this state, and if so what happens. Pure; the same arguments always give the
 * same answer, which is what lets `verify` decide every entry again.
 * @param input  already well-formed; the door checked its shape
 */
export function decide<S extends DossierState, E extends DomainEvent>(
  procedure: Procedure<S, E>,
  state: S | null,
  actName: string,
  input: never,
  facts: Facts,
  actor: Actor,
): Decision<E> {
  const rule = procedure.acts[actName];
  if (!rule) return refused(refuse('ACT.UNKNOWN', 'Rõ', { act: actName }));
  if ((rule.creates ?? false) !== (state === null)) {
    return refused(refuse(state ? 'DOSSIER.EXISTS' : 'DOSSIER.MISSING', 'Rõ', { act: actName }));
  }
  if (state?.closed && !rule.whenClosed) {
    return refused(refuse('DOSSIER.CLOSED', 'Rõ', { phase: state.phase }));
  }
  if (rule.byTime && actor.kind !== 'time') return refused(refuse('ACT.ONLY_TIME', 'Rõ', {}));
  const refusal = rule.may(state, actor, facts);
  if (refusal) return refused(refusal);
  return rule.do(state, input, facts, actor);
}

function refused(...refusals: readonly ReturnType<typeof refuse>[]): Decision<never> {
  return { kind: 'refused', refusals };
}

/** An act of the table with the reason it is refused now, or none: what screens draw buttons from. */
export interface Availability {
  readonly act: string;
  readonly refusal: ReturnType<typeof refuse> | null;
}

/** Runs `may` for every act a person could do in this state. */
export function available<S extends DossierState, E extends DomainEvent>(
  procedure: Procedure<S, E>,
  state: S,
  actor: Actor,
  facts: Facts,
): readonly Availability[] {
  return Object.entries(procedure.acts)
    .filter(([, rule]) => !rule.byTime && !rule.creates)
    .map(([act, rule]) => ({
      act,
      refusal:
        state.closed && !rule.whenClosed
          ? refuse('DOSSIER.CLOSED', 'Rõ', { phase: state.phase })
          : rule.may(state, actor, facts),
    }));
}

/** Whether an event belongs to the kernel rather than to the procedure. */
export function isKernelEvent(event: DomainEvent): event is KernelEvent {
  return event.type === 'clock.struck' || event.type === 'entry.voided';
}
