import type { VoteTaken } from '../events';
import { proposedBy } from '../hands';
import type { AdmissionPhase } from '../phases';
import type { MeetingState } from '../meeting/events';
import { asItStood } from '../as-it-stood';
import { sealing } from '../sealed/stale';
import { isDecidersMeeting } from '../seats';
import type { AdmissionState, VoteResult } from '../state';
import type { Evolutions } from './table';

/** From the cell's vote to full membership. */
export const fromTheCell = {
  'vote.taken': (state, vote) => ({
    votes: [...state.votes, resultOf(vote)],
    ...(state.expired && vote.passes && { expired: null }),
    ...(state.meeting && meetingOver(state.meeting)),
    ...movedBy(state, vote),
  }),
  'cell.proposed': (state, proposed) => ({
    hands: proposedBy(state, proposed),
    warnings: [...new Set([...state.warnings, ...proposed.warnings])],
  }),
  'failed-vote.answered': (state, { answer, answeredOn }) => {
    if (answer === 'stop' && state.failedVote?.question === 'removal') {
      return {
        phase: 'PROBATION',
        failedVote: null,
        askedAgainOn: answeredOn,
        removal: null,
        countedFrom: state.votes.length,
      };
    }
    return answer === 'stop' || !state.failedVote
      ? { phase: 'NOT_ADMITTED', closed: true }
      : { phase: state.failedVote.from, failedVote: null, askedAgainOn: answeredOn };
  },
  'division.appraised': (_state, { question, appraisedOn }) =>
    question === 'admission'
      ? { phase: 'DIV_APPRAISED', divisionAppraisedOn: appraisedOn }
      : { phase: 'RECOG_DIVISION', recognitionDivisionOn: appraisedOn },
  'file.submitted': (_state, { submittedOn }) => ({ phase: 'SUBMITTED', submittedOn }),
  'file.returned': (state, { returnedOn, items, reasons }) => ({
    phase: 'RETURNED',
    returned: { returnedOn, items, from: state.phase, ...(reasons && { reasons }) },
    papers: markReturned(state.papers, items),
  }),
  'file.resubmitted': (state, { resubmittedOn }) => ({
    phase: state.returned?.from ?? state.phase,
    returned: null,
    resubmittedOn,
  }),
  'decision-term.extended': (_state, { until }) => ({ extendedUntil: until }),
  'admission.decided': (state, { decidedOn, issuedOn }) => ({
    ...sealing(state, 'decide-admission', decidedOn),
    phase: 'DECIDED',
    decidedOn,
    decisionIssuedOn: issuedOn,
    extendedUntil: null,
  }),
  'admission.refused': () => ({ phase: 'NOT_ADMITTED', closed: true }),
  'decision.received': (_state, { receivedOn }) => ({ decisionReceivedOn: receivedOn }),
  'late-ceremony.consented': (_state, { consentedOn }) => ({
    lateCeremonyConsentedOn: consentedOn,
  }),
  'ceremony.held': (_state, { heldOn, mentor }) => ({
    phase: 'PROBATION',
    ceremonyOn: heldOn,
    mentor,
  }),
  'member-cv.filed': (_state, { filedOn }) => ({ memberCvOn: filedOn }),
  'new-member-certificate.recorded': (_state, { issuedOn }) => ({
    newMemberCertificateOn: issuedOn,
  }),
  'quarterly-comment.noted': (state, { notedOn }) => ({
    quarterlyComments: [...state.quarterlyComments, notedOn],
  }),
  'mentor.wanted': (_state, { wantedOn }) => ({ mentor: null, mentorWantedOn: wantedOn }),
  'mentor.replaced': (state, { mentor }) =>
    state.mentorWantedOn ? { mentor, mentorWantedOn: null } : { mentor },
  'self-review.filed': (_state, { writtenOn }) => ({ selfReviewOn: writtenOn }),
  'mentor-review.filed': (_state, { writtenOn }) => ({ mentorReviewOn: writtenOn }),
  'recognition-comments.summarised': (_state, { summarisedOn }) => ({
    recognitionCommentsOn: summarisedOn,
  }),
  'recognition.decided': (state, { decidedOn, officialOn }) => ({
    ...sealing(state, 'decide-recognition', decidedOn),
    phase: 'RECOGNISED',
    closed: true,
    recognisedOn: decidedOn,
    officialOn,
  }),
  'cell.reported-too-small': (_state, { reportedOn }) => ({ smallCellReportedOn: reportedOn }),
  'cell.restored': () => ({ smallCellReportedOn: null }),
  'dossier.withdrawn': () => ({ phase: 'WITHDRAWN', closed: true }),
  'entry.voided': () => ({}),
  'entry.corrected': () => ({}),
  'paper.attached': (state, { slot, sha256, madeOn }) => ({
    papers: {
      ...state.papers,
      [slot]: { sha256, madeOn, version: (state.papers[slot]?.version ?? 0) + 1, returned: false },
    },
  }),
} satisfies Partial<Evolutions>;

/** A committee's meeting goes on with its next dossier, which takes chair and attendance from here. */
function meetingOver(meeting: MeetingState): Pick<AdmissionState, 'meeting' | 'lastMeeting'> {
  return { meeting: null, ...(meeting.committee && { lastMeeting: meeting }) };
}

function resultOf(vote: VoteTaken): VoteResult {
  const { question, body, organisation, heldOn, base, yes, passes, resolutionNumber } = vote;
  const result = { question, body, organisation, heldOn, base, yes, passes, resolutionNumber };
  return vote.takenOver ? { ...result, takenOver: true } : result;
}

/**
 * A passed proposal moves the dossier on; a failed one is reported upward. Decisions, and removals at every level, move it
 * by their own event.
 */
function movedBy(state: AdmissionState, vote: VoteTaken): Partial<AdmissionState> {
  // where a matter has gone up, what is decided there is an event of its own
  if (vote.question === 'listing' || state.deadlock) return {};
  if (!vote.passes) return failed(state, vote);
  if (vote.question === 'removal') return {};
  if (vote.body === 'cell') {
    return vote.question === 'admission'
      ? { phase: 'CELL_RESOLVED', cellVotedOn: vote.heldOn }
      : { phase: 'RECOG_CELL', recognitionVotedOn: vote.heldOn };
  }
  if (isDecidersMeeting(vote, asItStood(state, vote.heldOn))) return {};
  return vote.question === 'admission'
    ? { phase: 'GRASSROOTS_RESOLVED', grassrootsVotedOn: vote.heldOn }
    : { phase: 'RECOG_GRASSROOTS', recognitionGrassrootsOn: vote.heldOn };
}

function failed(state: AdmissionState, vote: VoteTaken): Partial<AdmissionState> {
  const { question, body, organisation, heldOn } = vote;
  const from: AdmissionPhase = state.phase;
  return { phase: 'FAIL_REPORTED_UP', failedVote: { question, body, organisation, heldOn, from } };
}

function markReturned(
  papers: AdmissionState['papers'],
  slots: readonly string[],
): AdmissionState['papers'] {
  return Object.fromEntries(
    Object.entries(papers).map(([slot, paper]) => [
      slot,
      slots.includes(slot) ? { ...paper, returned: true } : paper,
    ]),
  );
}
