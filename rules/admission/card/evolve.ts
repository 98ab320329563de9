import type { Evolutions } from '../evolve/table';
import type { CardEvent } from './events';

/** What follows a recognition. */
export const cardEvolve = {
  'recognition.announced': (_state, { announcedOn }) => ({ recognitionAnnouncedOn: announcedOn }),
  'party-card.issued': (_state, { number, issuedOn }) => ({
    card: { number, issuedOn, handedOn: null },
  }),
  'party-card.handed-over': ({ card }, { handedOn }) =>
    card ? { card: { ...card, handedOn } } : {},
} satisfies Pick<Evolutions, CardEvent['type']>;
