import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { missingForSubmission, slotsOf } from '../papers';
import type { AdmissionPhase } from '../phases';
import { askedOfAuthority, askedOfGrassroots } from '../questions';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';
import { decisionTerm, packOf, termEnd } from '../terms-of';
import {
  attachedResolution,
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
} from '../voting';

/** Phases in which a decision term runs and the file has not come back to the cell. */
const TERM_RUNS: readonly AdmissionPhase[] = [
  'CELL_RESOLVED',
  'DIV_APPRAISED',
  'GRASSROOTS_RESOLVED',
  'SUBMITTED',
  'RETURNED',
  'RECOG_CELL',
  'RECOG_DIVISION',
  'RECOG_GRASSROOTS',
];

/** A11. Where a division committee exists it appraises the cell's resolution; it takes no vote. */
const recordDivisionAppraisal = defineAct<'record-division-appraisal'>({
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
  who: {
    phases: ['CELL_RESOLVED', 'DIV_APPRAISED'],
    roles: ['secretary'],
    seat: 'grassroots',
    onlyIf: (state) => notAsked(state) ?? divisionFirst(state),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => [
    notBefore('heldOn', input.heldOn, 'cellVote', state.cellVotedOn),
    notBefore('heldOn', input.heldOn, 'division', state.divisionAppraisedOn),
    ...checkCommitteeVote(askedOfGrassroots(state, 'admission'), input, facts),
  ],
  happen: (state, input, facts) => [
    committeeVote(askedOfGrassroots(state, 'admission'), input, facts),
    ...attachedResolution('admission', 'grassroots-committee', input),
  ],
});

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
  who: {
    phases: ['CELL_RESOLVED', 'DIV_APPRAISED', 'GRASSROOTS_RESOLVED'],
    roles: ['organiser', 'secretary'],
    seat: 'submitter',
    onlyIf: (state) => divisionFirst(state) ?? grassrootsFirst(state) ?? papersMissing(state),
  },
  on: ({ submittedOn }) => submittedOn,
  check: (state, { submittedOn }) => [
    notBefore('submittedOn', submittedOn, 'cellVote', state.cellVotedOn),
    notBefore('submittedOn', submittedOn, 'grassrootsVote', state.grassrootsVotedOn),
  ],
  happen: (_state, { submittedOn }) => [{ type: 'file.submitted', submittedOn }],
});

function grassrootsFirst(state: AdmissionState): Refusal | null {
  const waits = votesAtGrassroots(state) && state.phase !== 'GRASSROOTS_RESOLVED';
  return waits ? refuse('ORDER.GRASSROOTS_FIRST', '06-HD/TW 3.7', {}) : null;
}

function papersMissing(state: AdmissionState): Refusal | null {
  const missing = missingForSubmission(state);
  return missing.length > 0 ? refuse('PAPERS.MISSING', '12-HD/BTCTW', { missing }) : null;
}

/** The authority sends the file back and names the items; the decision term runs on (our default). */
const returnFile = defineAct<'return-file'>({
  freeText: ['reason'],
  who: {
    phases: ['SUBMITTED', 'RECOG_GRASSROOTS'],
    roles: ['organiser', 'secretary'],
    seat: 'authority',
  },
  on: ({ returnedOn }) => returnedOn,
  check: (state, { returnedOn, items }) => {
    const known = new Set(slotsOf(state));
    const unknown = items.find((item) => !known.has(item));
    return [
      notBefore(
        'returnedOn',
        returnedOn,
        'submitted',
        state.recognitionGrassrootsOn ?? state.submittedOn,
      ),
      items.length > 0 ? null : refuse('RETURN.NO_ITEMS', 'Rõ', {}, 'items'),
      unknown === undefined ? null : refuse('PAPER.UNKNOWN_SLOT', 'Rõ', { slot: unknown }, 'items'),
    ];
  },
  happen: (_state, { returnedOn, items, reason }) => [
    { type: 'file.returned', returnedOn, items, reason },
  ],
});

/** The mended file goes up again, to where it was returned from. Each item asked for must have come anew. */
const resubmitFile = defineAct<'resubmit-file'>({
  who: {
    phases: ['RETURNED'],
    roles: ['organiser', 'secretary'],
    seat: 'submitter',
    onlyIf: (state) => notMended(state),
  },
  on: ({ resubmittedOn }) => resubmittedOn,
  check: (state, { resubmittedOn }) => [
    notBefore('resubmittedOn', resubmittedOn, 'returned', state.returned?.returnedOn),
  ],
  happen: (_state, { resubmittedOn }) => [{ type: 'file.resubmitted', resubmittedOn }],
});

function notMended(state: AdmissionState): Refusal | null {
  const missing =
    state.returned?.items.filter((slot) => state.papers[slot]?.returned !== false) ?? [];
  return missing.length > 0 ? refuse('PAPERS.MISSING', 'Rõ', { missing }) : null;
}

/** A13. In special cases the term is extended, once, before its last day has passed. */
const extendDecisionTerm = defineAct<'extend-decision-term'>({
  freeText: ['reason'],
  who: {
    phases: TERM_RUNS,
    roles: ['secretary'],
    seat: 'authority',
    onlyIf: ({ extendedUntil }) =>
      extendedUntil ? refuse('TERM.ALREADY_EXTENDED', 'R16', { until: extendedUntil }) : null,
  },
  on: ({ extendedOn }) => extendedOn,
  check: (state, { extendedOn }, facts) => {
    const term = decisionTerm(state, facts.calendar);
    if (!term) return [refuse('TERM.NOT_RUNNING', 'R16')];
    const { startsOn, dueOn } = term;
    const over = extendedOn > dueOn;
    return [
      notBefore('extendedOn', extendedOn, 'cellVote', startsOn),
      over ? refuse('TERM.OVER', packOf(state).terms.R16.article, { dueOn }, 'extendedOn') : null,
    ];
  },
  happen: (state, { extendedOn, reason }, { calendar }) => {
    const term = decisionTerm(state, calendar);
    if (!term) throw new Error('extending a term that does not run was not refused');
    const until = termEnd(state, 'R16', term.dueOn, calendar);
    return [{ type: 'decision-term.extended', extendedOn, until, reason }];
  },
});

/** A13. The authority votes: a decision, or not admitted with a reason; cell and committee are told either way. */
const decideAdmission = defineAct<'decide-admission'>({
  decision: true,
  freeText: ['reason'],
  who: {
    phases: ['SUBMITTED'],
    roles: ['secretary'],
    seat: 'authority',
    unlike: ['proposer', 'verifier'],
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => [
    notBefore('heldOn', input.heldOn, 'submitted', state.submittedOn),
    ...checkCommitteeVote(askedOfAuthority(state, 'admission'), input, facts),
    ...checkDecision(askedOfAuthority(state, 'admission'), input, facts),
  ],
  happen: (state, input, facts, by) => {
    const vote = committeeVote(askedOfAuthority(state, 'admission'), input, facts);
    const { heldOn: decidedOn, decisionNumber: number, issuedOn, reason } = input;
    if (!passes(askedOfAuthority(state, 'admission'), input, facts)) {
      return [vote, { type: 'admission.refused', decidedOn, reason: reason ?? '', by }];
    }
    if (!number || !issuedOn) throw new Error('a decision without number or day was not refused');
    return [
      vote,
      { type: 'admission.decided', number, decidedOn, issuedOn, by },
      ...attachedResolution('admission', 'decision', input),
    ];
  },
});

export const approvalActs = {
  'record-division-appraisal': recordDivisionAppraisal,
  'record-grassroots-vote': recordGrassrootsVote,
  'submit-file': submitFile,
  'return-file': returnFile,
  'resubmit-file': resubmitFile,
  'extend-decision-term': extendDecisionTerm,
  'decide-admission': decideAdmission,
};
