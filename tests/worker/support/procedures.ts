import type { Procedures } from '../../../ledger/context';
import { procedures } from '../../../rules/procedures';
import type { ToyState } from '../../ledger/support/toy';
import { toy } from '../../ledger/support/toy';

/** Phases of the admission's workflow for those of the toy procedure. */
const PHASES: Readonly<Record<string, string>> = { OPEN: 'VERIFYING', DONE: 'RECOGNISED' };

/**
 * The ledger tests' toy procedure as an admission's workflow can follow it: its acts are few, it has helpers and effects,
 * and its duty is due thirty days after the opening.
 */
export const followableToy: Procedures = {
  ...procedures,
  admission: {
    ...toy,
    evolve: (state: ToyState | null, event: Parameters<typeof toy.evolve>[1]) => {
      const next = toy.evolve(state, event);
      return { ...next, phase: PHASES[next.phase] ?? next.phase };
    },
  },
};
