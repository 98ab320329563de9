import type { OrganisationId } from '../kernel/facts';
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
  }
}

/** The same, where the procedure has already made sure that there is one. @throws on an empty seat */
export function bodyAt(seat: Seat, state: AdmissionState): OrganisationId {
  const body = bodyOn(seat, state);
  if (body === null) throw new Error(`no body on the seat ${seat} in phase ${state.phase}`);
  return body;
}

/** The body above another in this dossier's chain; the topmost answers to itself. */
export function bodyAbove(body: OrganisationId, state: AdmissionState): OrganisationId {
  const place = state.chain.indexOf(body);
  return state.chain[place + 1] ?? body;
}

/**
 * Whether the full grassroots committee votes on a proposal before the authority decides. An authorised committee
 * decides itself, so its one vote is the decision; a grassroots-level cell has no committee above it.
 * @source 06-HD/TW 3.7a; P2026B keeps both meetings until confirmed (domain/admission.md A12)
 */
export function votesAtGrassroots(state: AdmissionState): boolean {
  return state.grassroots !== null && state.authority?.meeting !== 'grassroots-committee';
}
