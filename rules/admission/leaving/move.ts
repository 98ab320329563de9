import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import type { Receiving } from './events';
import type { MoveStage } from './inputs';

/** The newest move of a candidate: under way while the phase is `TRANSFER_OUT`, remembered after it. */
export interface CandidateMove extends Receiving {
  readonly stage: MoveStage;
  /** The phase the case stood in, to which it returns should the move be called off. */
  readonly from: AdmissionPhase;
  readonly certifiedOn: PlainDate;
  /** The day the certificate or the file came to the new place. */
  readonly receivedOn: PlainDate | null;
  /** The day the new place gave the case to a cell. */
  readonly movedOn: PlainDate | null;
}

/** Whether the case is on its way to another place; a case that rests meanwhile still is. */
export function isLeaving({ phase, hold }: Pick<AdmissionState, 'phase' | 'hold'>): boolean {
  return (hold?.from ?? phase) === 'TRANSFER_OUT';
}

/** The dossier as it would stand if nobody had moved. */
export function beneathMove(state: AdmissionState): AdmissionState {
  return state.phase === 'TRANSFER_OUT' && state.move
    ? { ...state, phase: state.move.from }
    : state;
}

/** What an event did while the case is on its way: it stays on its way, from the phase it came to, unless it ended. */
export function onItsWay(
  { phase: now, move }: AdmissionState,
  change: Partial<AdmissionState>,
): Partial<AdmissionState> {
  if (now !== 'TRANSFER_OUT' || !move || change.closed) return change;
  const { phase, ...rest } = change;
  return phase ? { ...rest, move: { ...move, from: phase } } : rest;
}

/** The day since which the case belongs to the place it moved to; null where it never moved. */
export function movedHereOn({ move }: Pick<AdmissionState, 'move'>): PlainDate | null {
  return move?.movedOn ?? null;
}

/** The bodies of the new place that stand beside the dossier's own while the case is on its way. */
export function receivingBodies(state: AdmissionState): readonly OrganisationId[] {
  return isLeaving(state) ? (state.move?.receiving ?? []) : [];
}

/** Bodies of places the candidate left that are not bodies of the dossier now: they go on reading it. */
export function bodiesLeft(state: AdmissionState): readonly OrganisationId[] {
  return state.left ?? [];
}

/** The reason a case rests for while a human chooses its way (4.7). */
export const MOVED_AFTER_DECISION = 'moved-after-decision';

/** Whether the case rests because the candidate moved after the decision. */
export function waitsForChoice({ hold }: Pick<AdmissionState, 'hold'>): boolean {
  return hold?.reason === MOVED_AFTER_DECISION;
}
