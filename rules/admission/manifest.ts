import type { Json } from '../kernel/json';
import type { AdmissionState } from './state';

/**
 * What a decider is shown and seals: where the dossier stands, the pack, the papers with their versions, introductions,
 * verification, opinions and votes. Reminders are not in it, so nobody is refused for one.
 */
export function manifestOf(state: AdmissionState): Json {
  return {
    phase: state.phase,
    pack: state.pack,
    papers: Object.entries(state.papers).map(([slot, { sha256, version }]) => [
      slot,
      sha256,
      version,
    ]),
    introductions: state.introductions.map(({ introducer, introducedOn }) => [
      introducer,
      introducedOn,
    ]),
    unionResolvedOn: state.unionResolvedOn,
    verifiedOn: state.verifiedOn,
    waivers: state.waivers.length,
    commentsOn: state.commentsOn,
    cellVotedOn: state.cellVotedOn,
    divisionAppraisedOn: state.divisionAppraisedOn,
    grassrootsVotedOn: state.grassrootsVotedOn,
    reviews: [state.selfReviewOn, state.mentorReviewOn, state.recognitionCommentsOn],
    recognitionVotedOn: state.recognitionVotedOn,
    recognitionGrassrootsOn: state.recognitionGrassrootsOn,
    extendedUntil: state.extendedUntil,
  };
}
