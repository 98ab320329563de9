import type { Evolutions } from '../evolve/table';
import { proposedBy } from '../hands';
import type { AdmissionState } from '../state';
import type { RemovalEvent } from './events';
import type { Complaint, RemovalState } from './state';

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
  'complaint.filed': (state, { filedOn, receivedOn, level }) => ({
    phase: 'REMOVAL_COMPLAINT',
    closed: false,
    complaints: [
      ...(state.complaints ?? []),
      { level, receivedOn, filedOn, advisedOn: null, settledOn: null, outcome: null },
    ],
  }),
  'complaint.advised': (state, { advisedOn }) => ofComplaint(state, { advisedOn }),
  'complaint.settled': (state, { outcome, settledOn }) => ({
    ...ofComplaint(state, { settledOn, outcome }),
    ...(outcome === 'upheld'
      ? { phase: 'REMOVED', closed: true }
      : { ...backInProbation(state), askedAgainOn: settledOn }),
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

function ofComplaint(
  { complaints = [] }: AdmissionState,
  change: Partial<Complaint>,
): Partial<AdmissionState> {
  const last = complaints.at(-1);
  return last ? { complaints: [...complaints.slice(0, -1), { ...last, ...change }] } : {};
}

/** As the member was: reviews, mentor and the twelve months stand; recognition is voted on anew. */
function backInProbation(state: AdmissionState): Partial<AdmissionState> {
  return {
    phase: 'PROBATION',
    removal: null,
    complaints: [],
    countedFrom: state.votes.length,
    recognitionVotedOn: null,
    recognitionDivisionOn: null,
    recognitionGrassrootsOn: null,
    extendedUntil: null,
    failedVote: null,
  };
}
