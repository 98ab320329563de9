import { dueDateCare } from '../kernel/care';
import type { Facts } from '../kernel/facts';
import type { BodiesMoved, Procedure } from '../kernel/procedure';
import { trainingClassActs } from './acts';
import { classClocks, classDuties } from './duties';
import { classEffects } from './effects';
import type { TrainingClassEvent } from './events';
import { evolveClass } from './evolve';
import { classNotices } from './notices';
import type { TrainingClassState } from './state';

/** The centre or a body above it changed: whoever took its place owes the results. */
function follow(
  state: TrainingClassState,
  { change, on }: BodiesMoved,
  { bodies }: Facts,
): readonly TrainingClassEvent[] {
  const centre = bodies[0];
  const chain = bodies.map(({ id }) => id);
  if (state.closed || !centre || chain.join() === state.chain.join()) return [];
  return [{ type: 'bodies.changed', change, on, organisation: centre.id, chain }];
}

/** A training class, from its announcement to its results. */
export const trainingClass: Procedure<TrainingClassState, TrainingClassEvent> = {
  kind: 'training-class',
  codePrefix: 'LH',
  acts: trainingClassActs,
  care: {
    'class-results': dueDateCare('a candidate cannot go on without the certificate'),
    'service-level': dueDateCare('a list without an answer and a session without names wait'),
  },
  evolve: evolveClass,
  duties: classDuties,
  clocks: classClocks,
  notices: classNotices,
  papers: () => [],
  effects: classEffects,
  manifest: ({ phase, opensOn, closesOn }) => ({ phase, opensOn, closesOn }),
  chain: ({ chain }) => chain,
  follow,
};
