import type { Procedure } from './procedure';

/**
 * Acts of a procedure before which a person must have proven lately that it is they: its decisions, and whatever its
 * table marks. How lately, and how it is proven, is the door's business.
 */
export function actsAskingFreshFactor({ acts }: Pick<Procedure, 'acts'>): readonly string[] {
  return Object.entries(acts)
    .filter(([, { decision, freshFactor }]) => decision || freshFactor)
    .map(([act]) => act);
}
