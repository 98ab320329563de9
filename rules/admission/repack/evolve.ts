import { formerBodies, rerouted } from '../evolve/bodies-changed';
import type { Evolutions } from '../evolve/table';
import type { AdmissionState } from '../state';
import type { PackMoved } from './events';

/**
 * The dossier goes by the other pack. Where somebody else decides now, what a meeting of an earlier day decides still lies
 * with the one before, and the file takes the way up that the new authority asks for.
 */
export function repacked(
  state: AdmissionState,
  { movedOn, to, layers, authority }: Pick<PackMoved, 'movedOn' | 'to' | 'layers' | 'authority'>,
): Partial<AdmissionState> {
  const pinned = { pack: to, layers: layers ?? [], authority };
  const moved =
    state.authority?.body !== authority.body || state.authority.meeting !== authority.meeting;
  return {
    ...pinned,
    ...(moved && {
      formerly: [...(state.formerly ?? []), formerBodies(state, movedOn)],
      ...rerouted(state, { ...state, ...pinned }, movedOn),
    }),
  };
}

export const repackEvolve = {
  'pack.moved': (state, event) => ({
    ...repacked(state, event),
    ...(state.packReview && { packReview: {} }),
  }),
  'pack.kept': (_state, { against, keptOn }) => ({
    packReview: { against, keptOn, authorityLostOn: null },
  }),
} satisfies Partial<Evolutions>;
