import type { PlainDate } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { grassrootsFirst, papersFirst } from './first';
import { attached } from '../attach';
import type { AdmissionEvent, Done } from '../events';
import type { CommitteeVoteInput, DecisionInput } from '../inputs';
import { attachedOutcome } from '../outcome-paper';
import { missingForSubmission } from '../papers';
import { awarenessCheckFirst } from '../local/needed';
import type { Question } from '../packs/pack';
import { afterFailedVote } from '../removal/meetings';
import type { AdmissionPhase } from '../phases';
import { askedOfAuthority, askedOfGrassroots } from '../questions';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';
import { decisionTerm, packOf, termEnd } from '../terms-of';
import {
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
  type HeldMeeting,
} from '../voting';

/** Phases in which a decision term runs, unless it was the cell's own vote that failed. */
const TERM_RUNS: readonly AdmissionPhase[] = [
  'CELL_RESOLVED',
  'DIV_APPRAISED',
  'GRASSROOTS_RESOLVED',
  'SUBMITTED',
  'RETURNED',
  'FAIL_REPORTED_UP',
  'HOLD',
  'RECOG_CELL',
  'RECOG_DIVISION',
  'RECOG_GRASSROOTS',
];

/** A11. Where a division committee exists it appraises the cell's resolution; it takes no vote. */
const recordDivisionAppraisal = defineAct<'record-division-appraisal'>({
  kind: 'preside',
  redone: 'also',
  who: { phases: ['CELL_RESOLVED'], roles: ['secretary'], seat: 'division' },
  on: ({ appraisedOn }) => appraisedOn,
  check: (state, { appraisedOn }) => [
    notBefore('appraisedOn', appraisedOn, 'cellVote', state.cellVotedOn),
  ],
  happen: (_state, { appraisedOn, paper }) => [
    { type: 'division.appraised', question: 'admission', appraisedOn },
    ...attached('division-report', appraisedOn, paper),
  ],
});

/** A12. The grassroots committee proposes: at least two thirds of its members in office. */
const recordGrassrootsVote = defineAct<'record-grassroots-vote'>({
  kind: 'preside',
  redone: 'also',
  freshFactor: true,
  who: {
    phases: ['CELL_RESOLVED', 'DIV_APPRAISED'],
    roles: ['secretary'],
    seat: 'grassroots',
    onlyIf: (state) => notAsked(state) ?? divisionFirst(state),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => [
    ...checkProposalDay(state, input.heldOn),
    ...checkCommitteeVote(askedOfGrassroots(state, 'admission', input.heldOn), input, facts),
  ],
  happen: (state, input, facts) => proposalVoted(state, 'admission', input, facts),
});

/** Whether the grassroots committee may meet on the admission that day. */
export function checkProposalDay(
  state: AdmissionState,
  heldOn: PlainDate,
): readonly (Refusal | null)[] {
  return [
    notBefore('heldOn', heldOn, 'cellVote', state.cellVotedOn),
    notBefore('heldOn', heldOn, 'division', state.divisionAppraisedOn),
    notBefore('heldOn', heldOn, 'askedAgain', state.askedAgainOn),
  ];
}

/** What happens when the grassroots committee has voted on its proposal, in either procedure. */
export function proposalVoted(
  state: AdmissionState,
  question: Question,
  input: CommitteeVoteInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly AdmissionEvent[] {
  const asked = askedOfGrassroots(state, question, input.heldOn);
  const vote = committeeVote(asked, input, facts, meeting);
  return [vote, ...afterFailedVote(state, vote, facts), ...attachedOutcome(vote, input)];
}

function notAsked(state: AdmissionState): Refusal | null {
  return votesAtGrassroots(state)
    ? null
    : refuse('VOTE.NOT_NEEDED', '06-HD/TW 3.7a', { authority: state.authority?.body ?? null });
}

function divisionFirst(state: AdmissionState): Refusal | null {
  const waits = state.division !== null && state.phase === 'CELL_RESOLVED';
  return waits ? refuse('ORDER.DIVISION_FIRST', '12-HD/BTCTW', { division: state.division }) : null;
}

/** The complete file goes to the authority; a missing paper is named. */
const submitFile = defineAct<'submit-file'>({
  kind: 'submit',
  redone: 'also',
  who: {
    phases: ['CELL_RESOLVED', 'DIV_APPRAISED', 'GRASSROOTS_RESOLVED'],
    roles: ['organiser', 'secretary'],
    seat: 'submitter',
    onlyIf: (state) =>
      divisionFirst(state) ??
      grassrootsFirst(state, 'GRASSROOTS_RESOLVED') ??
      papersFirst(missingForSubmission(state)),
  },
  on: ({ submittedOn }) => submittedOn,
  check: (state, { submittedOn }) => [
    notBefore('submittedOn', submittedOn, 'cellVote', state.cellVotedOn),
    notBefore('submittedOn', submittedOn, 'division', state.divisionAppraisedOn),
    notBefore('submittedOn', submittedOn, 'grassrootsVote', state.grassrootsVotedOn),
  ],
  happen: (_state, { submittedOn }) => [{ type: 'file.submitted', submittedOn }],
});

/** A13. In special cases the term is extended, once; recorded before its last day, so that nobody mends it afterwards. */
const extendDecisionTerm = defineAct<'extend-decision-term'>({
  kind: 'decide',
  redone: 'also',
  freeText: ['reason'],
  who: {
    phases: TERM_RUNS,
    roles: ['secretary'],
    seat: 'authority',
    onlyIf: notExtendable,
  },
  on: ({ extendedOn }) => extendedOn,
  check: (state, { extendedOn }, { calendar, today }) => {
    const term = decisionTerm(state, calendar);
    const { article } = packOf(state).terms.R16;
    if (!term) return [refuse('TERM.NOT_RUNNING', article)];
    const { startsOn, dueOn } = term;
    const over = extendedOn >= dueOn || today >= dueOn;
    return [
      notBefore('extendedOn', extendedOn, 'cellVote', startsOn),
      over ? refuse('TERM.OVER', article, { dueOn }, 'extendedOn') : null,
    ];
  },
  happen: (state, { extendedOn, reason }, { calendar }) => {
    const term = decisionTerm(state, calendar);
    if (!term) throw new Error('extending a term that does not run was not refused');
    const until = termEnd(state, 'R16', term.dueOn, calendar);
    return [{ type: 'decision-term.extended', extendedOn, until, reason }];
  },
});

function notExtendable(state: AdmissionState): Refusal | null {
  const { extendedUntil: until, ceremonyOn } = state;
  const { article } = packOf(state).terms.R16;
  if (until) return refuse('TERM.ALREADY_EXTENDED', article, { until });
  const runs = ceremonyOn ? state.recognitionVotedOn : state.cellVotedOn;
  return runs ? null : refuse('TERM.NOT_RUNNING', article);
}

/** A13. The authority votes: a decision, or not admitted with a reason; cell and committee are told either way. */
const decideAdmission = defineAct<'decide-admission'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: {
    phases: ['SUBMITTED'],
    roles: ['secretary'],
    seat: 'authority',
    unlike: ['proposer', 'verifier'],
    onlyIf: awarenessCheckFirst,
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => checkAdmissionDecision(state, input, facts),
  happen: (state, input, facts, done) => admissionDecided(state, input, facts, done),
});

/** Whether the authority may meet on the admission that day. */
export function checkDecisionDay(
  state: AdmissionState,
  heldOn: PlainDate,
): readonly (Refusal | null)[] {
  return [
    notBefore('heldOn', heldOn, 'submitted', state.submittedOn),
    notBefore('heldOn', heldOn, 'resubmitted', state.resubmittedOn),
  ];
}

/** What forbids the authority's decision, recorded afterwards or at the end of its meeting. */
export function checkAdmissionDecision(
  state: AdmissionState,
  input: DecisionInput,
  facts: Facts,
  meeting?: HeldMeeting,
): readonly (Refusal | null)[] {
  const asked = askedOfAuthority(state, 'admission', input.heldOn);
  return [
    ...checkDecisionDay(state, input.heldOn),
    ...checkCommitteeVote(asked, input, facts, meeting),
    ...checkDecision(asked, input, facts, meeting),
  ];
}

/** What happens when the authority has voted on the admission. */
export function admissionDecided(
  state: AdmissionState,
  input: DecisionInput,
  facts: Facts,
  done: Done,
  meeting?: HeldMeeting,
): readonly AdmissionEvent[] {
  const asked = askedOfAuthority(state, 'admission', input.heldOn);
  const vote = committeeVote(asked, input, facts, meeting);
  const { heldOn: decidedOn, decisionNumber: number, issuedOn, reason } = input;
  if (!passes(asked, input, facts, meeting)) {
    return [
      vote,
      { type: 'admission.refused', decidedOn, reason: reason ?? '', ...done },
      ...attachedOutcome(vote, input),
    ];
  }
  if (!number || !issuedOn) throw new Error('a decision without number or day was not refused');
  return [
    vote,
    { type: 'admission.decided', number, decidedOn, issuedOn, ...done },
    ...attachedOutcome(vote, input, 'decision'),
  ];
}

export const approvalActs = {
  'record-division-appraisal': recordDivisionAppraisal,
  'record-grassroots-vote': recordGrassrootsVote,
  'submit-file': submitFile,
  'extend-decision-term': extendDecisionTerm,
  'decide-admission': decideAdmission,
};
