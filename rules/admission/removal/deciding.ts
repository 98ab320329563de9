import { notBefore } from '../../kernel/checks';
import { refuse } from '../../kernel/refusal';
import { defineAct } from '../act';
import { reviewsMissing } from '../acts/recognition';
import type { AdmissionEvent } from '../events';
import { attachedOutcome } from '../outcome-paper';
import type { AdmissionState } from '../state';
import { packOf, probationEndsOn } from '../terms-of';
import { checkCommitteeVote, checkDecision, committeeVote, passes } from '../voting';
import type { RemovalInputs } from './inputs';
import { checkGround } from './grounds';
import { askedInDeadlock } from './questions';

type Input = RemovalInputs['decide-deadlock'];

/**
 * R22. Meetings of the cell or the committee carried neither recognition nor removal; the body the matter went up to
 * votes on one of three ways out, at its own bar: it recognises, strikes off, or has them vote again. What it does not
 * carry settles nothing: neither is a failed recognition a removal here.
 */
const decideDeadlock = defineAct<'decide-deadlock'>({
  kind: 'decide',
  decision: true,
  freeText: ['reason'],
  who: {
    phases: ['FAIL_REPORTED_UP'],
    roles: ['secretary'],
    seat: 'failed-vote-answerer',
    unlike: ['proposer', 'verifier'],
    onlyIf: ({ deadlock, phase }) => (deadlock ? null : refuse('PHASE.NOT_NOW', 'Rõ', { phase })),
  },
  on: ({ heldOn }) => heldOn,
  needs: ({ heldOn }) => ({ bodiesOn: heldOn }),
  check: (state, input, facts) => {
    const asked = askedInDeadlock(state, input.outcome, input.heldOn);
    const again = input.outcome === 'vote-again';
    return [
      notBefore('heldOn', input.heldOn, 'wentUp', state.deadlock?.heldOn),
      ...checkCommitteeVote(asked, input, facts),
      // asking for new votes is a letter, not a numbered decision on the member
      ...(again ? [] : checkDecision(asked, input, facts)),
      ...beside(state, input, facts),
    ];
  },
  happen: (state, input, facts, done) => {
    const { outcome, heldOn: decidedOn, decisionNumber: number, issuedOn } = input;
    const asked = askedInDeadlock(state, outcome, decidedOn);
    const vote = committeeVote(asked, input, facts);
    const { body, organisation, yes, base, comparison, article } = vote;
    const settled: AdmissionEvent = {
      type: 'deadlock.settled',
      outcome,
      body,
      organisation,
      decidedOn,
      yes,
      base,
      comparison,
      article,
      ...done,
    };
    if (outcome === 'vote-again') return [settled];
    if (!vote.passes) return [vote, ...attachedOutcome(vote, input)];
    const outcomePapers = attachedOutcome(vote, input, 'decision');
    if (!number || !issuedOn || !state.ceremonyOn) {
      throw new Error('a decision without number, day or ceremony was not refused');
    }
    if (outcome === 'recognise') {
      const officialOn = probationEndsOn(state, state.ceremonyOn, facts.calendar);
      return [
        vote,
        settled,
        { type: 'recognition.decided', number, decidedOn, issuedOn, officialOn, ...done },
        ...outcomePapers,
      ];
    }
    const ground = input.ground ?? 'not-qualified';
    return [
      vote,
      settled,
      {
        type: 'removal.decided',
        number,
        decidedOn,
        issuedOn,
        ground,
        offTheRollFrom: issuedOn,
        ...done,
      },
      ...outcomePapers,
    ];
  },
});

type Checks = ReturnType<NonNullable<Parameters<typeof defineAct<'decide-deadlock'>>[0]['check']>>;

/** What each way out asks for beside its vote. */
function beside(
  state: AdmissionState,
  input: Input,
  facts: Parameters<typeof checkCommitteeVote>[2],
): Checks {
  const { outcome, ground = 'not-qualified', months, heldOn, reason, tally } = input;
  const asked = askedInDeadlock(state, outcome, heldOn);
  switch (outcome) {
    case 'recognise':
      return [reviewsMissing(state)];
    case 'remove':
      return [
        checkGround(
          state,
          { ground, ...(months !== undefined && { months }) },
          heldOn,
          facts.calendar,
        ),
        reason ? null : refuse('REMOVAL.REASON_MISSING', 'R23', {}, 'reason'),
      ];
    case 'vote-again':
      return [
        passes(asked, input, facts)
          ? null
          : refuse('VOTE.BELOW_THRESHOLD', packOf(state).deadlock.article, {
              yes: tally.yes,
              base: committeeVote(asked, input, facts).base,
            }),
      ];
  }
}

export const deadlockActs = { 'decide-deadlock': decideDeadlock };
