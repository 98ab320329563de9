import type { Evolutions } from '../evolve/table';
import type { TakeOverEvent } from './events';

/** A dossier that began on paper: marked for ever, at rest until a second person has confirmed it. */
export const takeOver = {
  'dossier.taken-over': (_state, { takenOverOn, by, onBehalfOf }) => ({
    takenOver: {
      takenOverOn,
      by,
      ...(onBehalfOf !== undefined && { byFor: onBehalfOf }),
      confirmedOn: null,
      papers: {},
    },
  }),
  'paper.taken-over': ({ takenOver }, { slot, madeOn }) =>
    takenOver
      ? { takenOver: { ...takenOver, papers: { ...takenOver.papers, [slot]: madeOn } } }
      : {},
  'take-over.confirmed': ({ takenOver }, { confirmedOn }) =>
    takenOver ? { takenOver: { ...takenOver, confirmedOn } } : {},
  'take-over.discarded': () => ({ phase: 'OFF_LIST', closed: true }),
} satisfies Pick<Evolutions, TakeOverEvent['type']>;
