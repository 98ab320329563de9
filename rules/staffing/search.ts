import type { PersonId } from '../kernel/facts';
import { handsOf } from './able';
import type { Able, StaffedStep } from './staffing';

/** A step with everybody who could do it alone. */
export interface Choice {
  readonly step: StaffedStep;
  readonly able: readonly Able[];
  /** Left out: done by nobody in particular, so that the hand it makes is nobody's. */
  readonly leftOut?: true;
}
type Hands = Readonly<Record<string, readonly PersonId[]>>;

/**
 * Somebody for every step such that no hand that must differ is the same; null where there is no way. Exact: only steps that
 * make a hand are tried person by person, and a procedure has three or four of them; every other step takes the
 * first who fits, which decides nothing for those after it. The answer is the first in the order given.
 */
export function assign(choices: readonly Choice[], taken: Hands): readonly (Able | null)[] | null {
  const [choice, ...rest] = choices;
  if (!choice) return [];
  const { step, able, leftOut } = choice;
  if (leftOut) return prepend(null, assign(rest, withHand(step, [], taken)));
  const hands = step.unlike.flatMap((hand) => taken[hand] ?? []);
  const fitting = able.filter((one) => !handsOf(one).some((person) => hands.includes(person)));
  const tried = step.makes === null ? fitting.slice(0, 1) : fitting;
  for (const one of tried) {
    const others = prepend(one, assign(rest, withHand(step, handsOf(one), taken)));
    if (others) return others;
  }
  return null;
}

function prepend<T>(one: T, others: readonly T[] | null): readonly T[] | null {
  return others && [one, ...others];
}

function withHand({ makes }: StaffedStep, persons: readonly PersonId[], taken: Hands): Hands {
  return makes === null ? taken : { ...taken, [makes]: persons };
}
