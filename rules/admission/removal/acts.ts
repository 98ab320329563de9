import { notBefore } from '../../kernel/checks';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { grassrootsFirst, papersFirst } from '../acts/first';
import { attached } from '../attach';
import { attachedOutcome } from '../outcome-paper';
import { missingForRemoval } from '../papers';
import { askedOfCell, askedOfGrassroots } from '../questions';
import { votesAtGrassroots } from '../seats';
import type { AdmissionState } from '../state';
import {
  cellVote,
  cellVoteNeeds,
  checkCellVote,
  checkCommitteeVote,
  checkDecision,
  committeeVote,
  passes,
} from '../voting';
import { checkGround } from './grounds';
import { afterFailedVote, otherMeeting, removalStillOpen, votedThatDay } from './meetings';
import { askedToRemove } from './questions';

/**
 * R23. The cell votes on striking a probationary member off: at least two thirds of its base. What is voted on is the
 * removal itself: that a recognition failed is no vote for it.
 */
const recordRemovalVote = defineAct<'record-removal-vote'>({
  kind: 'preside',
  freshFactor: true,
  who: {
    phases: ['PROBATION', 'FAIL_REPORTED_UP'],
    roles: ['secretary'],
    seat: 'cell',
    unlike: ['verifier'],
    onlyIf: removalStillOpen,
  },
  on: ({ heldOn }) => heldOn,
  needs: cellVoteNeeds,
  check: (state, input, facts) => [
    notBefore('heldOn', input.heldOn, 'ceremony', state.ceremonyOn),
    notBefore('heldOn', input.heldOn, 'askedAgain', state.askedAgainOn),
    checkGround(state, input, input.heldOn, facts.calendar),
    otherMeeting(state, input.heldOn),
    votedThatDay(state, askedOfCell(state, 'removal', input.heldOn), input.heldOn),
    ...checkCellVote(askedOfCell(state, 'removal', input.heldOn), input, facts),
  ],
  happen: (state, input, facts, done) => {
    const { heldOn, ground, months = null } = input;
    const vote = cellVote(askedOfCell(state, 'removal', heldOn), input, facts);
    const proposed = { type: 'removal.proposed', ground, months, heldOn, ...done } as const;
    return [
      vote,
      ...(vote.passes ? [proposed] : afterFailedVote(state, vote, facts)),
      ...attachedOutcome(vote, input),
    ];
  },
});

/** The division committee, where there is one, appraises the cell's resolution; it takes no vote. */
const recordDivisionAppraisal = defineAct<'record-removal-division-appraisal'>({
  kind: 'preside',
  who: {
    phases: ['REMOVAL_CELL'],
    roles: ['secretary'],
    seat: 'division',
    doneOnce: ({ removal }) => removal?.appraisedOn ?? null,
  },
  on: ({ appraisedOn }) => appraisedOn,
  check: (state, { appraisedOn }) => [
    notBefore('appraisedOn', appraisedOn, 'cellVote', state.removal?.proposedOn),
  ],
  happen: (_state, { appraisedOn, paper }) => [
    { type: 'removal.appraised', appraisedOn },
    ...attached('removal-division-report', appraisedOn, paper),
  ],
});

/** R23. The grassroots committee resolves: at least two thirds of its members in office. */
const recordGrassrootsVote = defineAct<'record-removal-grassroots-vote'>({
  kind: 'preside',
  freshFactor: true,
  who: {
    phases: ['REMOVAL_CELL'],
    roles: ['secretary'],
    seat: 'grassroots',
    onlyIf: (state) =>
      votesAtGrassroots(state)
        ? divisionFirst(state)
        : refuse('VOTE.NOT_NEEDED', '06-HD/TW 3.7a', { authority: state.authority?.body ?? null }),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => [
    notBefore('heldOn', input.heldOn, 'cellVote', state.removal?.proposedOn),
    notBefore('heldOn', input.heldOn, 'division', state.removal?.appraisedOn),
    notBefore('heldOn', input.heldOn, 'askedAgain', state.askedAgainOn),
    ...checkCommitteeVote(askedOfGrassroots(state, 'removal', input.heldOn), input, facts),
  ],
  happen: (state, input, facts) => {
    const { heldOn } = input;
    const vote = committeeVote(askedOfGrassroots(state, 'removal', heldOn), input, facts);
    return [
      vote,
      ...(vote.passes
        ? [{ type: 'removal.endorsed' as const, heldOn }]
        : afterFailedVote(state, vote, facts)),
      ...attachedOutcome(vote, input),
    ];
  },
});

function divisionFirst({ division, removal }: AdmissionState): Refusal | null {
  const waits = division !== null && !removal?.appraisedOn;
  return waits ? refuse('ORDER.DIVISION_FIRST', '12-HD/BTCTW', { division }) : null;
}

/**
 * R23. The authority strikes off, at its own bar; membership ends on the day the decision is issued, and the cell is
 * told. A vote that fails removes nobody and recognises nobody.
 */
const decideRemoval = defineAct<'decide-removal'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: {
    phases: ['REMOVAL_CELL', 'REMOVAL_GRASSROOTS'],
    roles: ['secretary'],
    seat: 'authority',
    unlike: ['proposer', 'verifier'],
    onlyIf: (state) =>
      divisionFirst(state) ??
      grassrootsFirst(state, 'REMOVAL_GRASSROOTS') ??
      papersFirst(missingForRemoval(state)),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => [
    notBefore('heldOn', input.heldOn, 'cellVote', state.removal?.proposedOn),
    notBefore('heldOn', input.heldOn, 'division', state.removal?.appraisedOn),
    notBefore('heldOn', input.heldOn, 'grassrootsVote', state.removal?.endorsedOn),
    notBefore('heldOn', input.heldOn, 'askedAgain', state.askedAgainOn),
    ...checkCommitteeVote(askedToRemove(state, input.heldOn), input, facts),
    ...checkDecision(askedToRemove(state, input.heldOn), input, facts),
    input.reason ? null : refuse('REMOVAL.REASON_MISSING', 'R23', {}, 'reason'),
  ],
  happen: (state, input, facts, done) => {
    const asked = askedToRemove(state, input.heldOn);
    const vote = committeeVote(asked, input, facts);
    if (!passes(asked, input, facts)) {
      return [vote, ...afterFailedVote(state, vote, facts), ...attachedOutcome(vote, input)];
    }
    const { heldOn: decidedOn, decisionNumber: number, issuedOn } = input;
    const ground = state.removal?.ground;
    if (!number || !issuedOn || !ground) {
      throw new Error('a removal without number, day or ground was not refused');
    }
    const offTheRollFrom = issuedOn;
    return [
      vote,
      { type: 'removal.decided', number, decidedOn, issuedOn, ground, offTheRollFrom, ...done },
      ...attachedOutcome(vote, input, 'decision'),
    ];
  },
});

export const removalActs = {
  'record-removal-vote': recordRemovalVote,
  'record-removal-division-appraisal': recordDivisionAppraisal,
  'record-removal-grassroots-vote': recordGrassrootsVote,
  'decide-removal': decideRemoval,
};
