import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { grassrootsFirst, papersFirst } from './first';
import { attached } from '../attach';
import type { AdmissionEvent, Done } from '../events';
import type { CellVoteInput, DecisionInput } from '../inputs';
import type { PlainDate } from '../../calendar/plain-date';
import type { Facts } from '../../kernel/facts';
import { attachedOutcome } from '../outcome-paper';
import { missingForRecognition } from '../papers';
import { askedOfAuthority, askedOfCell, askedOfGrassroots } from '../questions';
import { afterFailedVote, votedThatDay } from '../removal/meetings';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';
import { probationEndsOn } from '../terms-of';
import {
  cellVote,
  cellVoteNeeds,
  checkCellVote,
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
  type HeldMeeting,
} from '../voting';
import { proposalVoted } from './approval';
import { beforeEnd } from './probation';

/** 13-KNĐ. The cell votes on recognition: not before the twelve months have ended, at the bar of admission. */
const recordRecognitionVote = defineAct<'record-recognition-vote'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: {
    phases: ['PROBATION'],
    roles: ['secretary'],
    seat: 'cell',
    onlyIf: reviewsMissing,
  },
  on: ({ heldOn }) => heldOn,
  needs: cellVoteNeeds,
  check: (state, input, facts) => checkRecognitionVote(state, input, facts),
  happen: (state, input, facts, done) => recognitionVoted(state, input, facts, done),
});

/** What forbids counting the cell's vote on recognition, recorded afterwards or at the end of its meeting. */
export function checkRecognitionVote(
  state: AdmissionState,
  input: CellVoteInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly (Refusal | null)[] {
  const { heldOn } = input;
  return [
    reviewsMissing(state),
    ...beforeEnd('recognitionMeeting', 'heldOn', heldOn, state, facts.calendar),
    notBefore('heldOn', heldOn, 'askedAgain', state.askedAgainOn),
    votedThatDay(state, askedOfCell(state, 'recognition', heldOn), heldOn),
    ...checkCellVote(askedOfCell(state, 'recognition', heldOn), input, facts, meeting),
  ];
}

/** What happens when the cell has voted on recognition. */
export function recognitionVoted(
  state: AdmissionState,
  input: CellVoteInput,
  facts: Facts,
  done: Done,
  meeting?: HeldMeeting,
): readonly AdmissionEvent[] {
  const { heldOn } = input;
  const vote = cellVote(askedOfCell(state, 'recognition', heldOn), input, facts, meeting);
  const proposed = {
    type: 'cell.proposed',
    question: 'recognition',
    heldOn,
    ...done,
    warnings: [],
  } as const;
  return [
    vote,
    ...(vote.passes ? [proposed] : afterFailedVote(state, vote, facts)),
    ...attachedOutcome(vote, input),
  ];
}

/** The reviews without which recognition is not considered. @source 12-HD/BTCTW */
export function reviewsMissing(state: AdmissionState): Refusal | null {
  const missing = [
    ...(state.selfReviewOn ? [] : ['self-review']),
    ...(state.mentorReviewOn ? [] : ['mentor-review']),
    ...(state.recognitionCommentsOn ? [] : ['recognition-comments']),
  ];
  return papersFirst(missing);
}

/** 14-KNĐ. The division committee, where there is one, appraises the cell's resolution. */
const recordDivisionAppraisal = defineAct<'record-recognition-division-appraisal'>({
  kind: 'preside',
  redone: 'also',
  who: { phases: ['RECOG_CELL'], roles: ['secretary'], seat: 'division' },
  on: ({ appraisedOn }) => appraisedOn,
  check: (state, { appraisedOn }) => [
    notBefore('appraisedOn', appraisedOn, 'cellVote', state.recognitionVotedOn),
  ],
  happen: (_state, { appraisedOn, paper }) => [
    { type: 'division.appraised', question: 'recognition', appraisedOn },
    ...attached('recognition-division-report', appraisedOn, paper),
  ],
});

/** 15-KNĐ. The grassroots committee proposes recognition. */
const recordGrassrootsVote = defineAct<'record-recognition-grassroots-vote'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: {
    phases: ['RECOG_CELL', 'RECOG_DIVISION'],
    roles: ['secretary'],
    seat: 'grassroots',
    onlyIf: (state) =>
      votesAtGrassroots(state) ? divisionFirst(state) : refuse('VOTE.NOT_NEEDED', '06-HD/TW 3.7a'),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => [
    ...checkRecognitionProposalDay(state, input.heldOn),
    ...checkCommitteeVote(askedOfGrassroots(state, 'recognition', input.heldOn), input, facts),
  ],
  happen: (state, input, facts) => proposalVoted(state, 'recognition', input, facts),
});

/** Whether the grassroots committee may meet on the recognition that day. */
export function checkRecognitionProposalDay(
  state: AdmissionState,
  heldOn: PlainDate,
): readonly (Refusal | null)[] {
  return [
    notBefore('heldOn', heldOn, 'cellVote', state.recognitionVotedOn),
    notBefore('heldOn', heldOn, 'division', state.recognitionDivisionOn),
    notBefore('heldOn', heldOn, 'askedAgain', state.askedAgainOn),
  ];
}

function divisionFirst(state: AdmissionState): Refusal | null {
  const waits = state.division !== null && state.phase === 'RECOG_CELL';
  return waits ? refuse('ORDER.DIVISION_FIRST', '12-HD/BTCTW', { division: state.division }) : null;
}

/**
 * 16-KNĐ. The authority recognises. The official day is twelve months after the ceremony, however late the meetings;
 * rights begin with the decision. A vote that fails recognises nobody and removes nobody.
 */
const decideRecognition = defineAct<'decide-recognition'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: {
    phases: ['RECOG_CELL', 'RECOG_DIVISION', 'RECOG_GRASSROOTS'],
    roles: ['secretary'],
    seat: 'authority',
    unlike: ['proposer'],
    onlyIf: notYetDecidable,
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => checkRecognitionDecision(state, input, facts),
  happen: (state, input, facts, done) => recognitionDecided(state, input, facts, done),
});

/** What the authority waits for before it may recognise. */
export function notYetDecidable(state: AdmissionState): Refusal | null {
  return (
    divisionFirst(state) ??
    grassrootsFirst(state, 'RECOG_GRASSROOTS') ??
    papersFirst(missingForRecognition(state))
  );
}

/** Whether the authority may meet on the recognition that day. */
export function checkRecognitionDecisionDay(
  state: AdmissionState,
  heldOn: PlainDate,
): readonly (Refusal | null)[] {
  return [
    notBefore('heldOn', heldOn, 'cellVote', state.recognitionVotedOn),
    notBefore('heldOn', heldOn, 'division', state.recognitionDivisionOn),
    notBefore('heldOn', heldOn, 'grassrootsVote', state.recognitionGrassrootsOn),
    notBefore('heldOn', heldOn, 'resubmitted', state.resubmittedOn),
    notBefore('heldOn', heldOn, 'askedAgain', state.askedAgainOn),
  ];
}

/** What forbids the authority's decision on recognition, recorded afterwards or at the end of its meeting. */
export function checkRecognitionDecision(
  state: AdmissionState,
  input: DecisionInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly (Refusal | null)[] {
  const asked = askedOfAuthority(state, 'recognition', input.heldOn);
  return [
    ...checkRecognitionDecisionDay(state, input.heldOn),
    ...checkCommitteeVote(asked, input, facts, meeting),
    ...checkDecision(asked, input, facts, meeting),
  ];
}

/** What happens when the authority has voted on recognition. */
export function recognitionDecided(
  state: AdmissionState,
  input: DecisionInput,
  facts: Facts,
  done: Done,
  meeting?: HeldMeeting,
): readonly AdmissionEvent[] {
  const asked = askedOfAuthority(state, 'recognition', input.heldOn);
  const vote = committeeVote(asked, input, facts, meeting);
  if (!passes(asked, input, facts, meeting)) {
    return [vote, ...afterFailedVote(state, vote, facts), ...attachedOutcome(vote, input)];
  }
  const { heldOn: decidedOn, decisionNumber: number, issuedOn } = input;
  if (!number || !issuedOn || !state.ceremonyOn) {
    throw new Error('a recognition without number, day or ceremony was not refused');
  }
  const officialOn = probationEndsOn(state, state.ceremonyOn, facts.calendar);
  return [
    vote,
    { type: 'recognition.decided', number, decidedOn, issuedOn, officialOn, ...done },
    ...attachedOutcome(vote, input, 'decision'),
  ];
}

export const recognitionActs = {
  'record-recognition-vote': recordRecognitionVote,
  'record-recognition-division-appraisal': recordDivisionAppraisal,
  'record-recognition-grassroots-vote': recordGrassrootsVote,
  'decide-recognition': decideRecognition,
};
