import type { Answer, Visitor } from '../support/door';
import type { Policy } from './policy';
import type { Target } from './positions';

/** How a route is asked, and what its policy is. */
export interface Row {
  readonly policy: Policy;
  ask(visitor: Visitor, target: Target): Promise<Answer>;
  /** For lists: whether what is asked about is in the answer. */
  shows?(answer: Answer, target: Target): boolean;
}

export const get =
  (path: (target: Target) => string): Row['ask'] =>
  (visitor, target) =>
    visitor.get(path(target));

export const post =
  (path: (target: Target) => string, body?: (target: Target) => object): Row['ask'] =>
  (visitor, target) =>
    visitor.post(path(target), body?.(target) ?? {});
