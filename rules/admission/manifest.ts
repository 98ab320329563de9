import type { Json } from '../kernel/json';
import { staleDecisions } from './sealed/stale';
import { shownNeeds } from './needs/shown';
import type { AdmissionState } from './state';

/**
 * What a decider is shown and seals: where the dossier stands, the pack, the papers with their versions, introductions,
 * verification, opinions and votes. Reminders are not in it, so nobody is refused for one.
 */
export function manifestOf(state: AdmissionState): Json {
  const stale = staleDecisions(state).map(({ act, changed }) => [act, changed]);
  return {
    ...(stale.length > 0 && { stale }),
    phase: state.phase,
    pack: state.pack,
    ...(state.annulment && {
      annulment: [state.annulment.annuls, state.annulment.ground, state.annulment.annulledOn],
    }),
    ...(state.layers && { layers: state.layers.map(({ id }) => id) }),
    authority: state.authority && [state.authority.body, state.authority.meeting],
    warnings: state.warnings,
    certificateIssuedOn: state.certificateIssuedOn,
    applicationMadeOn: state.applicationMadeOn,
    cvMadeOn: state.cvMadeOn,
    papers: Object.entries(state.papers).map(([slot, { sha256, version, returned }]) => [
      slot,
      sha256,
      version,
      returned,
    ]),
    introductions: state.introductions.map(({ introducer, introducedOn }) => [
      introducer,
      introducedOn,
    ]),
    unionResolvedOn: state.unionResolvedOn,
    verification: state.requests.map(({ about, abroad, repliedOn, finding }) => [
      about,
      abroad,
      repliedOn,
      finding,
    ]),
    waivers: state.waivers.map(({ about, decidedOn }) => [about, decidedOn]),
    verifiedOn: state.verifiedOn,
    commentsOn: state.commentsOn,
    votes: state.votes.map(({ question, body, heldOn, base, yes, passes, resolutionNumber }) => [
      question,
      body,
      heldOn,
      base,
      yes,
      passes,
      resolutionNumber,
    ]),
    divisionAppraisedOn: state.divisionAppraisedOn,
    ...(state.local && { local: { ...state.local } }),
    ...(state.deadlock && { deadlock: { ...state.deadlock } }),
    ...(state.complaints && { complaints: state.complaints.map((one) => ({ ...one })) }),
    ...(state.removal && { removal: { ...state.removal } }),
    ...(state.disciplines && {
      disciplines: state.disciplines.map(({ measure, decidedOn }) => [measure, decidedOn]),
    }),
    ...(state.readmission && { readmission: { ...state.readmission } }),
    ...(state.needs && { needs: shownNeeds(state.needs) }),
    ...(state.takenOver && { takenOver: { ...state.takenOver.papers } }),
    submittedOn: state.submittedOn,
    resubmittedOn: state.resubmittedOn,
    extendedUntil: state.extendedUntil,
    failedVote: state.failedVote && [state.failedVote.question, state.failedVote.heldOn],
    decidedOn: state.decidedOn,
    ceremonyOn: state.ceremonyOn,
    mentor: state.mentor,
    newMemberCertificateOn: state.newMemberCertificateOn,
    quarterlyComments: state.quarterlyComments,
    reviews: [state.selfReviewOn, state.mentorReviewOn, state.recognitionCommentsOn],
    recognitionDivisionOn: state.recognitionDivisionOn,
    hands: [state.hands.proposer, state.hands.verifier],
  };
}
