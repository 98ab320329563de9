import type { OrganisationId } from '../../kernel/facts';
import type { AdmissionState } from '../state';
import type { Complaint } from './state';

export const COMPLAINT_LEVELS = ['local', 'central'] as const;
/** Below the Central level, or at it; the Central level itself keeps no dossiers here. */
export type ComplaintLevel = (typeof COMPLAINT_LEVELS)[number];

/** The complaint that waits for its answer; undefined where none does. */
export function openComplaint({ complaints }: AdmissionState): Complaint | undefined {
  const last = complaints?.at(-1);
  return last?.settledOn === null ? last : undefined;
}

/**
 * Who answers the complaint that is open, or the next one: the body above the one that struck off, then the one above
 * that, and so on; above the topmost body of the chain the Central level, whose answer the topmost body records.
 */
export function complaintSeat(state: AdmissionState): {
  readonly level: ComplaintLevel;
  readonly body: OrganisationId | null;
} {
  const { votes, authority, chain, complaints = [] } = state;
  const answered = complaints.filter(({ settledOn }) => settledOn !== null).length;
  const struckOff = votes.findLast(({ question, passes }) => question === 'removal' && passes);
  const decider = struckOff?.organisation ?? authority?.body ?? '';
  const place = chain.includes(decider) ? decider : (authority?.body ?? '');
  const above = chain[chain.indexOf(place) + 1 + answered];
  return above ? { level: 'local', body: above } : { level: 'central', body: chain.at(-1) ?? null };
}

/** Which level answers it. */
export function levelOf(state: AdmissionState): ComplaintLevel {
  return openComplaint(state)?.level ?? complaintSeat(state).level;
}
