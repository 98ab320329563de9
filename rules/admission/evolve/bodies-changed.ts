import type { PlainDate } from '../../calendar/plain-date';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState, FormerBodies } from '../state';
import type { Evolutions } from './table';

/**
 * The tree changed under the dossier: its bodies are the new ones, the old ones are remembered with the day until which
 * they answered. Votes taken stay as they are, with the body that took them.
 */
export const bodiesChanged = {
  'bodies.changed': (state, event) => {
    const { organisation, chain, division, grassroots, authority, failedAt, on } = event;
    const moved = { organisation, chain, division, grassroots, authority };
    return {
      ...moved,
      formerly: [...(state.formerly ?? []), formerBodies(state, on)],
      ...(event.nobodyDecides || state.packReview?.authorityLostOn
        ? { packReview: { ...state.packReview, authorityLostOn: event.nobodyDecides ? on : null } }
        : {}),
      ...(state.failedVote && failedAt
        ? { failedVote: { ...state.failedVote, organisation: failedAt } }
        : {}),
      ...rerouted(state, { ...state, ...moved }, on),
    };
  },
} satisfies Partial<Evolutions>;

/** The bodies that answered until the day. */
export function formerBodies(state: AdmissionState, untilOn: PlainDate): FormerBodies {
  const { organisation, chain, division, grassroots, authority } = state;
  return { untilOn, organisation, chain, division, grassroots, authority };
}

/**
 * A file that lay with an authorised committee goes back one step when another body decides now: the committee has yet
 * to vote on a proposal. A step that is new on the way up counts from the day of the change; its body cannot have been
 * late before.
 */
export function rerouted(
  before: AdmissionState,
  after: AdmissionState,
  on: PlainDate,
): Partial<AdmissionState> {
  const liesWithAuthority =
    before.phase === 'SUBMITTED' ||
    (before.phase === 'RETURNED' && before.returned?.from === 'SUBMITTED');
  const proposalMissing = votesAtGrassroots(after) && before.grassrootsVotedOn === null;
  if (liesWithAuthority && proposalMissing) {
    const phase = before.divisionAppraisedOn ? 'DIV_APPRAISED' : 'CELL_RESOLVED';
    return { phase, submittedOn: null, returned: null, reroutedOn: on };
  }
  const newStep =
    votesAtGrassroots(after) !== votesAtGrassroots(before) ||
    (after.division !== null && before.division === null);
  return newStep ? { reroutedOn: on } : {};
}
