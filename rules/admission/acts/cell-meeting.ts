import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import type { PlainDate } from '../../calendar/plain-date';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { conditionsJudgedOn } from '../annulment/state';
import { ageGate, certificateGate, refusalOf, stalenessGate, type GateCheck } from '../gates';
import type { AdmissionEvent, Done } from '../events';
import type { CellVoteInput } from '../inputs';
import { consentGate, consentsMissing } from '../needs/consents';
import { educationGate } from '../needs/education';
import { readmissionGate } from '../readmission/may-return';
import { expired } from '../expiry/acts';
import { checkOrder, orderWarnings, stepDays } from '../order';
import { attachedOutcome } from '../outcome-paper';
import { movedHereOn } from '../leaving/move';
import { introductionsMissing } from '../papers';
import { askedOfCell } from '../questions';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import { cellVote, cellVoteNeeds, checkCellVote, type HeldMeeting } from '../voting';

/** A9. Before the meeting the cell committee checks every condition once more. */
const confirmReady = defineAct<'confirm-ready'>({
  kind: 'verify',
  who: { phases: ['VERIFYING'], roles: ['secretary'], seat: 'cell', onlyIf: fileIncomplete },
  on: ({ checkedOn }) => checkedOn,
  needs: () => ({ subject: true }),
  check: (state, { checkedOn }, facts) => [
    ...checkOrder('readiness', 'checkedOn', { ...stepDays(state), readiness: checkedOn }),
    notBefore('checkedOn', checkedOn, 'moved', movedHereOn(state)),
    ...gatesOn(state, checkedOn, facts).map(refusalOf),
  ],
  happen: (state, { checkedOn }, facts) => [
    {
      type: 'file.confirmed-ready',
      checkedOn,
      warnings: [...warningsOn(state, checkedOn, facts), ...orderWarnings(state)],
    },
  ],
});

function fileIncomplete(state: AdmissionState): Refusal | null {
  const missing = [
    ...(state.verifiedOn ? [] : ['verification']),
    ...(state.commentsOn ? [] : ['comments']),
    ...introductionsMissing(state),
    ...consentsMissing(state),
  ];
  return missing.length > 0 ? refuse('FILE.INCOMPLETE', '06-HD/TW 3', { missing }) : null;
}

/** The gates of the meeting day: age, education, certificate, staleness, and the consents that were asked for. */
export function gatesOn(
  state: AdmissionState,
  heldOn: PlainDate,
  facts: Facts,
): readonly GateCheck[] {
  const meetingOn = conditionsJudgedOn(state, heldOn);
  const pack = packOf(state);
  const bornOn = facts.persons[state.subject]?.bornOn;
  return [
    bornOn ? ageGate(pack, bornOn, meetingOn, state.needs?.older) : ageUnknown(pack.age.article),
    educationGate(pack, state.needs?.education),
    ...consentGate(state, meetingOn),
    ...readmissionGate(state, meetingOn),
    ...(state.certificateIssuedOn
      ? [certificateGate(pack, state.certificateIssuedOn, meetingOn)]
      : []),
    ...(state.fileOpenedOn ? [stalenessGate(pack, state.fileOpenedOn, meetingOn)] : []),
  ];
}

/** Gates met only on a reading that somebody must confirm. */
function warningsOn(state: AdmissionState, on: PlainDate, facts: Facts): readonly string[] {
  return gatesOn(state, on, facts)
    .filter(({ result }) => result === 'warn')
    .map(({ gate }) => gate);
}

function ageUnknown(article: string): GateCheck {
  return { gate: 'age', result: 'block', article, why: 'the register has no date of birth' };
}

/** A10. The cell votes on this one candidate: at least two thirds of its base. A failed vote is reported upward. */
const recordCellVote = defineAct<'record-cell-vote'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: {
    // a meeting held within the file's term may be recorded after it
    phases: ['CELL_READY', 'EXPIRED_REDO'],
    roles: ['secretary'],
    seat: 'cell',
    unlike: ['verifier'],
    onlyIf: expired,
  },
  on: ({ heldOn }) => heldOn,
  needs: (input) => ({ ...cellVoteNeeds(input), subject: true }),
  check: (state, input, facts) => checkAdmissionVote(state, input, facts),
  happen: (state, input, facts, done) => admissionVoted(state, input, facts, done),
});

/** What forbids counting the cell's vote on admission, recorded afterwards or at the end of its meeting. */
export function checkAdmissionVote(
  state: AdmissionState,
  input: CellVoteInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly (Refusal | null)[] {
  const { heldOn } = input;
  return [
    ...checkOrder('cellMeeting', 'heldOn', { ...stepDays(state), cellMeeting: heldOn }),
    notBefore('heldOn', heldOn, 'askedAgain', state.askedAgainOn),
    notBefore('heldOn', heldOn, 'moved', movedHereOn(state)),
    ...gatesOn(state, heldOn, facts).map(refusalOf),
    ...checkCellVote(askedOfCell(state, 'admission', heldOn), input, facts, meeting),
  ];
}

/** What happens when the cell has voted on admission. */
export function admissionVoted(
  state: AdmissionState,
  input: CellVoteInput,
  facts: Facts,
  done: Done,
  meeting?: HeldMeeting,
): readonly AdmissionEvent[] {
  const { heldOn } = input;
  const vote = cellVote(askedOfCell(state, 'admission', heldOn), input, facts, meeting);
  const warnings = warningsOn(state, heldOn, facts);
  const proposed = {
    type: 'cell.proposed',
    question: 'admission',
    heldOn,
    ...done,
    warnings,
  } as const;
  return [vote, ...(vote.passes ? [proposed] : []), ...attachedOutcome(vote, input)];
}

/**
 * 2.1. The body to which a failed vote was reported lets the meeting vote again, or stops the case; it never admits. A
 * removal that is stopped leaves the member in probation.
 */
const answerFailedVote = defineAct<'answer-failed-vote'>({
  kind: 'decide',
  redone: 'also',
  freeText: ['reason'],
  who: {
    phases: ['FAIL_REPORTED_UP'],
    roles: ['secretary'],
    seat: 'failed-vote-answerer',
    unlike: ['proposer', 'verifier'],
    onlyIf: goneUp,
  },
  on: ({ answeredOn }) => answeredOn,
  check: (state, { answer, answeredOn }) => [
    notBefore('answeredOn', answeredOn, 'failedVote', state.failedVote?.heldOn),
    answer === 'stop' && state.failedVote?.question === 'recognition'
      ? refuse('VOTE.STOP_NEEDS_REMOVAL', '294-QĐ/TW on removal', {}, 'answer')
      : null,
  ],
  happen: (_state, { answer, answeredOn, reason }) => [
    { type: 'failed-vote.answered', answer, answeredOn, reason },
  ],
});

/** After so many fruitless meetings it is decided upon, not answered. */
function goneUp(state: AdmissionState): Refusal | null {
  const { deadlock } = state;
  return deadlock
    ? refuse('DEADLOCK.TO_BE_DECIDED', packOf(state).deadlock.article, {
        fruitless: deadlock.fruitless,
      })
    : null;
}

export const cellMeetingActs = {
  'confirm-ready': confirmReady,
  'record-cell-vote': recordCellVote,
  'answer-failed-vote': answerFailedVote,
};
