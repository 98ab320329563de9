import type { Body, OrganisationId } from '../kernel/facts';
import type { Place } from './events';
import type { Question, VotingBody } from './packs/pack';
import { beneathCorrection } from './annulment/state';
import { complaintSeat } from './removal/levels';
import type { AdmissionState } from './state';

/** The bodies of one dossier, by the part they play in it. */
export const SEATS = [
  'cell',
  'division',
  'grassroots',
  /** Certifies the CV: the grassroots committee, or for a grassroots-level cell the authority. */
  'verifier',
  /** Sends the file to the authority. */
  'submitter',
  'authority',
  /** The body directly above the cell. */
  'cell-superior',
  /** Answers a vote that failed: the authority, or the body above it when the authority's own body voted. */
  'failed-vote-answerer',
  /** Answers for a case that rests. */
  'holder',
  /** Answers a complaint about a removal, level by level above who decided. */
  'complaint-body',
  /** Meets next on the question the dossier stands before. */
  'meeting',
  /** The committee of the new place that takes over the case of a candidate who moves. */
  'receiver',
  /** The body that let the case go: who certified, or the authority where the file lay with it. */
  'sender',
  /** Orders what is done again after an annulment: directly above who decided, or who is competent where that body is gone. */
  'redo-orderer',
] as const;
export type Seat = (typeof SEATS)[number];

/** The body on a seat; null where the dossier has none or the authority is not known yet. */
export function bodyOn(seat: Seat, state: AdmissionState): OrganisationId | null {
  switch (seat) {
    case 'cell':
      return state.organisation;
    case 'division':
      return state.division;
    case 'grassroots':
      return state.grassroots;
    case 'cell-superior':
      return state.chain[1] ?? null;
    case 'verifier':
      return state.grassroots ?? state.chain[1] ?? null;
    case 'submitter':
      return votesAtGrassroots(state) ? state.grassroots : state.organisation;
    case 'authority':
      return state.authority?.body ?? null;
    case 'failed-vote-answerer':
      return failedVoteAnswerer(state);
    case 'holder':
      return holderOf(state);
    case 'complaint-body':
      return complaintSeat(state).body;
    case 'meeting':
      return nextMeeting(beneathCorrection(state))?.organisation ?? null;
    case 'receiver':
      return state.move?.to ?? null;
    case 'sender':
      return bodyOn(senderSeat(state), state);
    case 'redo-orderer':
      return redoOrderer(state);
  }
}

function redoOrderer({ annulment, authority, chain }: AdmissionState): OrganisationId | null {
  const issuer = annulment?.issuer;
  return issuer && chain.includes(issuer)
    ? bodyAbove(issuer, { chain })
    : (authority?.body ?? null);
}

/** The body on the seat that held the case; should a merger empty it, whoever decides, else the body above the cell. */
function holderOf(state: AdmissionState): OrganisationId | null {
  const held = state.hold ? bodyOn(state.hold.by, state) : null;
  return held ?? state.authority?.body ?? bodyAbove(state.organisation, state);
}

function senderSeat({ move }: AdmissionState): Seat {
  return move?.stage === 'submitted' || move?.stage === 'decided' ? 'authority' : 'verifier';
}

/** Nobody answers for a vote of their own meeting; only the topmost body has nobody above. @source docs/law/admission.md §failed-votes */
function failedVoteAnswerer({
  authority,
  failedVote,
  chain,
}: AdmissionState): OrganisationId | null {
  if (!authority) return null;
  const own = failedVote?.organisation === authority.body;
  return own ? bodyAbove(authority.body, { chain }) : authority.body;
}

/** The same, where the procedure has already made sure that there is one. @throws on an empty seat */
export function bodyAt(seat: Seat, state: AdmissionState): OrganisationId {
  const body = bodyOn(seat, state);
  if (body === null) throw new Error(`no body on the seat ${seat} in phase ${state.phase}`);
  return body;
}

/** The body above another in this dossier's chain; the topmost, and one outside the chain, answer to themselves. The new place of a
 * candidate who moves has a chain of its own. */
export function bodyAbove(
  body: OrganisationId,
  { chain, move }: Pick<AdmissionState, 'chain' | 'move'>,
): OrganisationId {
  const bodies = chain.includes(body) ? chain : (move?.receiving ?? []);
  const place = bodies.indexOf(body);
  return place < 0 ? body : (bodies[place + 1] ?? body);
}

/** Whether a vote was taken by the meeting that decides this dossier, so that it is the decision and no proposal. */
export function isDecidersMeeting(
  { organisation, body }: { readonly organisation: OrganisationId; readonly body: VotingBody },
  { authority }: Pick<AdmissionState, 'authority'>,
): boolean {
  return authority?.body === organisation && authority.meeting === body;
}

/**
 * Whether the file now lies with the authority: submitted for admission, or at recognition past every body below it.
 */
export function isWithAuthority(state: AdmissionState): boolean {
  switch (state.phase) {
    case 'SUBMITTED':
    case 'RECOG_GRASSROOTS':
      return true;
    case 'RECOG_DIVISION':
      return !votesAtGrassroots(state);
    case 'RECOG_CELL':
      return !votesAtGrassroots(state) && state.division === null;
    default:
      return false;
  }
}

/** A meeting that votes next: on what, which meeting of which body. */
export interface NextMeeting {
  readonly question: Question;
  readonly body: VotingBody;
  readonly organisation: OrganisationId;
}

/** The meeting before which the dossier stands; null where no vote is next, or a division has to appraise first. */
export function nextMeeting(state: AdmissionState): NextMeeting | null {
  const question = state.ceremonyOn ? 'recognition' : 'admission';
  const { organisation, grassroots, authority } = state;
  if (state.phase === 'CELL_READY' || state.phase === 'PROBATION') {
    return { question, body: 'cell', organisation };
  }
  if (isWithAuthority(state)) {
    return authority && { question, body: authority.meeting, organisation: authority.body };
  }
  const proposes = votesAtGrassroots(state) && isWithGrassroots(state);
  return proposes && grassroots
    ? { question, body: 'grassroots-committee', organisation: grassroots }
    : null;
}

/** Whether the division, where there is one, has had its turn after the cell's vote. */
function isWithGrassroots({ phase, division }: AdmissionState): boolean {
  if (phase === 'DIV_APPRAISED' || phase === 'RECOG_DIVISION') return true;
  return division === null && (phase === 'CELL_RESOLVED' || phase === 'RECOG_CELL');
}

/** Where the cell stands among these bodies, lowest first. */
export function placeOf(bodies: readonly Body[]): Place {
  return {
    chain: bodies.map(({ id }) => id),
    division: bodies.find(({ level }) => level === 'division')?.id ?? null,
    grassroots: bodies.find(({ level }) => level === 'grassroots')?.id ?? null,
  };
}

/**
 * Whether the full grassroots committee votes on a proposal before the authority decides. An authorised committee
 * decides itself, so its one vote is the decision; a grassroots-level cell has no committee above it.
 * @source 06-HD/TW 3.7a; P2026B keeps both meetings until confirmed (docs/law/admission.md §A12)
 */
export function votesAtGrassroots(state: AdmissionState): boolean {
  return state.grassroots !== null && state.authority?.meeting !== 'grassroots-committee';
}
