import type { AdmissionState } from '../admission/state';
import type { Course } from '../kernel/course';

/** Where an admission can stand on the way to the ceremony, in order; each dossier stands at one of them. */
export const STAGES = ['listed', 'trained', 'file', 'resolved', 'decided', 'ceremony'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a decision was undone: cancelled before the ceremony, or annulled after it. It counts for no year any more. */
export const UNDONE_AS: readonly string[] = ['NOT_ADMITTED', 'WITHDRAWN', 'ANNULLED'];

/**
 * The days figures are counted from. A certificate earned before the listing counts from the listing; a file that was
 * redone counts from the day it was.
 */
export function courseOf(state: AdmissionState): Course {
  const { listedOn, certificateIssuedOn: issuedOn } = state;
  return {
    listedOn,
    trainedOn: issuedOn !== null && issuedOn < listedOn ? listedOn : issuedOn,
    fileOn: state.fileOpenedOn,
    resolvedOn: state.cellVotedOn,
    decidedOn: state.decidedOn,
    ceremonyOn: state.ceremonyOn,
  };
}
