import { phaseBeneath } from '../admission/holding/held';
import type { AdmissionPhase } from '../admission/phases';
import type { AdmissionState } from '../admission/state';
import type { Course } from '../kernel/course';

/** Where an admission can stand on the way to the ceremony, in order; each dossier stands at one of them. */
export const STAGES = ['listed', 'trained', 'file', 'resolved', 'decided', 'ceremony'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Where a decision was undone: cancelled before the ceremony, annulled, or set aside until it is cured. It counts for no
 * year from that day on.
 */
export const UNDONE_AS: readonly AdmissionPhase[] = [
  'NOT_ADMITTED',
  'WITHDRAWN',
  'ANNULLED',
  'CORRECTING',
];

/**
 * The days figures are counted from. A certificate earned before the listing counts from the listing; a file that was
 * redone counts from the day it was. While an annulled decision is put right, the days are those that stood until then.
 */
export function courseOf(state: AdmissionState): Course {
  const { listedOn, certificateIssuedOn: issuedOn, annulment } = state;
  const isCorrected = phaseBeneath(state) === 'CORRECTING' && annulment?.annuls === 'admission';
  const { cellVotedOn, decidedOn, ceremonyOn } = (isCorrected && annulment.stood) || state;
  return {
    listedOn,
    trainedOn: issuedOn !== null && issuedOn < listedOn ? listedOn : issuedOn,
    fileOn: state.fileOpenedOn,
    ...{ resolvedOn: cellVotedOn, decidedOn, ceremonyOn },
    ...(isCorrected && { undone: { on: annulment.annulledOn, as: 'CORRECTING' } }),
  };
}
