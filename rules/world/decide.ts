import { refuse } from '../kernel/refusal';
import { WORLD_ACTS } from './acts';
import type { WorldActor, WorldFacts } from './facts';
import type { Register } from './rows';
import { refusedBy, type WorldDecision, type WorldRule } from './rule';

/** The rule of an act on a register, if there is one. */
export function findWorldRule(register: Register, act: string): WorldRule<never> | undefined {
  const rules: Readonly<Record<string, WorldRule<never>>> = WORLD_ACTS[register];
  return Object.hasOwn(rules, act) ? rules[act] : undefined;
}

/** What one change is decided on. */
export interface WorldQuestion<I> {
  readonly rule: WorldRule<I>;
  readonly input: I;
  readonly facts: WorldFacts;
  readonly actor: WorldActor;
}

/**
 * Asks the law of the registers: may this actor do it, and if so what happens. Pure; the same question always has the
 * same answer, which is what lets `verify` decide every entry again.
 */
export function decideWorld<I>({ rule, input, facts, actor }: WorldQuestion<I>): WorldDecision {
  if (rule.bySystem && actor.kind !== 'system') {
    return refusedBy(refuse('ACT.ONLY_SYSTEM', 'Rõ', {}));
  }
  const refusal = actor.kind === 'system' ? null : rule.may(input, facts, actor);
  return refusal ? refusedBy(refusal) : rule.do(input, facts, actor);
}
