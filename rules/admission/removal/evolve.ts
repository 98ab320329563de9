import type { Evolutions } from '../evolve/table';
import { proposedBy } from '../hands';
import type { AdmissionState } from '../state';
import type { RemovalEvent } from './events';
import type { RemovalState } from './state';

/** What removal and discipline change. */
export const removalEvolve = {
  'removal.proposed': (state, proposed) => ({
    phase: 'REMOVAL_CELL',
    // carried in the very meeting after which the other question had gone up
    ...(state.deadlock && { deadlock: null, failedVote: null }),
    hands: proposedBy(state, proposed),
    removal: {
      ground: proposed.ground,
      months: proposed.months,
      proposedOn: proposed.heldOn,
      appraisedOn: null,
      endorsedOn: null,
      decidedOn: null,
      issuedOn: null,
    },
  }),
  'removal.appraised': (state, { appraisedOn }) => further(state, { appraisedOn }),
  'removal.endorsed': (state, { heldOn }) => ({
    phase: 'REMOVAL_GRASSROOTS',
    ...further(state, { endorsedOn: heldOn }),
  }),
  'removal.decided': (state, { decidedOn, issuedOn, ground }) => ({
    phase: 'REMOVED',
    closed: true,
    removal: {
      ...(state.removal ?? { ...NOT_ON_ITS_WAY, ground, proposedOn: decidedOn }),
      decidedOn,
      issuedOn,
    },
  }),
  'meeting.fruitless': (state, { outcome, body, organisation, heldOn, fruitless }) =>
    outcome === 'REPORT_UP'
      ? { deadlock: { body, organisation, heldOn, fruitless } }
      : {
          phase: state.failedVote?.from ?? state.phase,
          failedVote: null,
          askedAgainOn: heldOn,
        },
  'deadlock.settled': (state, { outcome, decidedOn }) => ({
    deadlock: null,
    failedVote: null,
    countedFrom: state.votes.length,
    ...(outcome === 'vote-again'
      ? { phase: state.failedVote?.from ?? state.phase, askedAgainOn: decidedOn }
      : {}),
  }),
  'member.disciplined': (state, { measure, decidedOn }) => ({
    disciplines: [...(state.disciplines ?? []), { measure, decidedOn }],
    warnings: [...new Set([...state.warnings, 'discipline'])],
  }),
} satisfies Pick<Evolutions, RemovalEvent['type']>;

/** Decided where meetings below were fruitless: no cell had carried it. */
const NOT_ON_ITS_WAY = { months: null, appraisedOn: null, endorsedOn: null } as const;

function further(
  { removal }: AdmissionState,
  change: Partial<RemovalState>,
): Partial<AdmissionState> {
  return removal ? { removal: { ...removal, ...change } } : {};
}
