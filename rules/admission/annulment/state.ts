import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId } from '../../kernel/facts';
import type { AdmissionPhase } from '../phases';
import type { AdmissionState } from '../state';
import type { AnnulledDecision, AnnulmentGround, RedoStage } from './inputs';

/** What stood when a decision was annulled for authority or procedure, and stands again once that is cured. */
export type Stood = Pick<
  AdmissionState,
  | 'phase'
  | 'cellVotedOn'
  | 'decidedOn'
  | 'decisionIssuedOn'
  | 'decisionReceivedOn'
  | 'lateCeremonyConsentedOn'
  | 'ceremonyOn'
  | 'recognitionVotedOn'
  | 'recognitionDivisionOn'
  | 'recognitionGrassrootsOn'
  | 'recognisedOn'
  | 'officialOn'
  | 'failedVote'
  | 'returned'
  | 'extendedUntil'
  | 'askedAgainOn'
  | 'resubmittedOn'
>;

/** The last decision that was annulled. */
export interface AnnulmentState {
  readonly annuls: AnnulledDecision;
  readonly ground: AnnulmentGround;
  readonly annulledOn: PlainDate;
  readonly issuer: OrganisationId;
  /** What is done again, since when; absent until it is ordered. */
  readonly redo?: { readonly from: RedoStage; readonly orderedOn: PlainDate };
  /** Where the procedure that is done again stands; absent until it is ordered, and once it is over. */
  readonly at?: AdmissionPhase;
  /** Absent where the person did not meet the standard, and once it is over. */
  readonly stood?: Stood;
  readonly curedOn?: PlainDate;
  /** Slots of the papers about wrong decisions, oldest first. */
  readonly papers: readonly string[];
}

/** The dossier as the acts of the procedure see it while that is done again: in the phase it has come to again. */
export function beneathCorrection(state: AdmissionState): AdmissionState {
  const at = state.phase === 'CORRECTING' ? state.annulment?.at : undefined;
  return at ? { ...state, phase: at } : state;
}

/** What an act of the redone procedure changed, seen from above: the correction goes on, or what closed it was no cure. */
export function aboveCorrection(
  { phase: above, annulment }: AdmissionState,
  change: Partial<AdmissionState>,
): Partial<AdmissionState> {
  if (above !== 'CORRECTING' || !annulment?.at) return change;
  if (change.closed) {
    return change.phase === 'NOT_ADMITTED' ? { ...change, phase: 'ANNULLED' } : change;
  }
  const { phase, ...rest } = change;
  return phase ? { ...rest, annulment: { ...annulment, at: phase } } : rest;
}

/** The day by which conditions of the cell's meeting are judged: when it is held again, that of the first one (our default). */
export function conditionsJudgedOn(
  { annulment }: Pick<AdmissionState, 'annulment'>,
  meetingOn: PlainDate,
): PlainDate {
  return (annulment?.at && annulment.stood?.cellVotedOn) ?? meetingOn;
}
