import { checkDay } from './checks';
import type { Actor, Facts, PersonId } from './facts';
import type {
  ActRule,
  Decision,
  DomainEvent,
  DossierState,
  KernelEvent,
  Procedure,
} from './procedure';
import { refuse, type Refusal } from './refusal';
import { principalOf } from './rights';

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
  const rule = Object.hasOwn(procedure.acts, actName) ? procedure.acts[actName] : undefined;
  if (!rule) return refused(refuse('ACT.UNKNOWN', 'Rõ', { act: actName }));
  if ((rule.creates ?? false) !== (state === null)) {
    return refused(refuse(state ? 'DOSSIER.EXISTS' : 'DOSSIER.MISSING', 'Rõ', { act: actName }));
  }
  if (state?.closed && !rule.whenClosed) {
    return refused(refuse('DOSSIER.CLOSED', 'Rõ', { phase: state.phase }));
  }
  if (rule.byTime && actor.kind !== 'time') return refused(refuse('ACT.ONLY_TIME', 'Rõ', {}));
  const refusal = rule.may(state, actor, facts) ?? checkLegalDay(rule, input, facts);
  if (refusal) return refused(refusal);
  const decision = rule.do(state, input, facts, actor);
  const onBehalfOf = principalOf(rule.right?.(state, actor, facts) ?? null);
  return decision.kind === 'accepted' && onBehalfOf !== null
    ? { ...decision, onBehalfOf }
    : decision;
}

/** No act happened tomorrow: the legal day is today or earlier, whoever types it. */
function checkLegalDay<S, E>(
  rule: ActRule<S, never, E>,
  input: never,
  facts: Facts,
): Refusal | null {
  const day = rule.occurredOn?.(input);
  if (day === undefined) return null;
  const fields: Readonly<Record<string, unknown>> = input;
  const field = Object.keys(fields).find((name) => fields[name] === day) ?? 'occurredOn';
  return checkDay(field, day, facts);
}

function refused(...refusals: readonly Refusal[]): Decision<never> {
  return { kind: 'refused', refusals };
}

/** An act of the table with the reason it is refused now, or none: what screens draw buttons from. */
export interface Availability {
  readonly act: string;
  readonly refusal: Refusal | null;
  /** In whose place it would be done; null where in one's own name, or refused. */
  readonly onBehalfOf: PersonId | null;
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
    .map(([act, rule]) => {
      const refusal =
        state.closed && !rule.whenClosed
          ? refuse('DOSSIER.CLOSED', 'Rõ', { phase: state.phase })
          : rule.may(state, actor, facts);
      const right = refusal === null ? (rule.right?.(state, actor, facts) ?? null) : null;
      return { act, refusal, onBehalfOf: principalOf(right) };
    });
}

const KERNEL_EVENTS: ReadonlySet<string> = new Set<KernelEvent['type']>([
  'clock.struck',
  'entry.voided',
  'calendar.changed',
  'entry.corrected',
]);

/** Whether an event belongs to the kernel rather than to the procedure. */
export function isKernelEvent(event: DomainEvent): event is KernelEvent {
  return KERNEL_EVENTS.has(event.type);
}
