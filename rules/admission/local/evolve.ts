import type { Evolutions } from '../evolve/table';
import type { LocalEvent } from './events';

/** How the added steps change the dossier. */
export const localEvolve = {
  'candidate.proposed-by-union': ({ local }, { proposedOn }) => ({
    local: { ...local, unionProposedOn: proposedOn },
  }),
  'awareness.checked': ({ local }, { checkedOn, result }) => ({
    local: { ...local, awarenessCheckedOn: checkedOn, awareness: result },
  }),
} satisfies Pick<Evolutions, LocalEvent['type']>;
