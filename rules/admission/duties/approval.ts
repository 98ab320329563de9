import type { Calendar } from '../../calendar/calendar';
import { addDays } from '../../calendar/plain-date';
import type { Duty } from '../../kernel/duty';
import type { AdmissionState } from '../state';
import { votesAtGrassroots } from '../seats';
import { ceremonyDueOn, ceremonyTermStartsOn, decisionTerm } from '../terms-of';
import { checkingAwareness } from '../local/duties';
import { duty, known, latest } from './duty';

type Duties = (state: AdmissionState, days: Calendar) => readonly Duty[];

/** The cell proposed: the division appraises, the grassroots committee votes, or the file goes up at once. */
export const duringCellResolved: Duties = (state, days) => {
  const votedOn = known(state.cellVotedOn, "the cell's vote");
  if (state.division && state.phase === 'CELL_RESOLVED') {
    return [
      duty(state, days, {
        act: 'record-division-appraisal',
        role: 'secretary',
        seat: 'division',
        fromOn: latest(votedOn, state.reroutedOn ?? null),
        term: 'division-appraisal',
      }),
    ];
  }
  const fromOn = latest(votedOn, state.divisionAppraisedOn, state.reroutedOn ?? null);
  if (!votesAtGrassroots(state)) return [submission(state, days, fromOn)];
  return [
    duty(state, days, {
      act: 'record-grassroots-vote',
      role: 'secretary',
      seat: 'grassroots',
      fromOn: latest(fromOn, state.askedAgainOn),
      term: 'grassroots-vote',
    }),
  ];
};

/** The grassroots committee proposed: its office sends the complete file up. */
export const duringGrassrootsResolved: Duties = (state, days) => [
  submission(state, days, known(state.grassrootsVotedOn, 'the grassroots vote')),
];

/** The authority decides within the term that began with the cell's resolution. */
export const duringSubmitted: Duties = (state, days) => {
  const term = decisionTerm(state, days);
  if (!term) throw new Error('a submitted file without a decision term');
  return [
    duty(state, days, {
      act: 'decide-admission',
      role: 'secretary',
      seat: 'authority',
      fromOn: latest(known(state.submittedOn, 'the submission'), state.resubmittedOn),
      term: 'R15',
      termFrom: term.startsOn,
      dueOn: term.dueOn,
    }),
    ...checkingAwareness(state, days),
  ];
};

/** Sent back: whoever submitted mends it. */
export const duringReturned: Duties = (state, days) => [
  duty(state, days, {
    act: 'resubmit-file',
    role: 'organiser',
    seat: 'submitter',
    fromOn: known(state.returned?.returnedOn ?? null, 'the return'),
    term: 'completion',
  }),
];

/** A failed vote, or a deadlock, was reported: the authority answers, or whoever stands above the meeting that failed. */
export const duringFailReportedUp: Duties = (state, days) => [
  duty(state, days, {
    act: state.deadlock ? 'decide-deadlock' : 'answer-failed-vote',
    role: 'secretary',
    seat: 'failed-vote-answerer',
    fromOn: known(state.deadlock?.heldOn ?? state.failedVote?.heldOn ?? null, 'the failed vote'),
    term: state.deadlock ? 'deadlock-decision' : 'failed-vote-answer',
  }),
];

/** Decided: the cell notes the receipt where the ceremony's term starts with it, and holds the ceremony. */
export const duringDecided: Duties = (state, days) => {
  const startsOn = ceremonyTermStartsOn(state);
  const issuedOn = known(state.decisionIssuedOn, 'the issue of the decision');
  if (state.cancelling) {
    return [
      duty(state, days, {
        act: 'cancel-decision',
        role: 'secretary',
        seat: 'authority',
        fromOn: state.cancelling.askedOn,
        term: 'cancellation',
      }),
    ];
  }
  const dueOn = ceremonyDueOn(state, days);
  if (!startsOn || !dueOn) {
    return [
      duty(state, days, {
        act: 'record-decision-receipt',
        role: 'organiser',
        seat: 'cell',
        fromOn: issuedOn,
        term: 'decision-receipt',
      }),
    ];
  }
  const overOn = addDays(dueOn, 1);
  return [
    duty(state, days, {
      act: 'hold-ceremony',
      role: 'secretary',
      seat: 'cell',
      fromOn: startsOn,
      term: 'R17',
      dueOn,
    }),
    // 4.9: nothing lapses, so from the day after its term the body above consents, or the authority cancels
    ...(state.lateCeremonyConsentedOn
      ? []
      : [
          duty(state, days, {
            act: 'consent-late-ceremony',
            role: 'secretary',
            seat: 'cell-superior',
            fromOn: overOn,
            term: 'late-ceremony-answer',
          }),
        ]),
  ];
};

function submission(state: AdmissionState, days: Calendar, fromOn: Duty['fromOn']): Duty {
  return duty(state, days, {
    act: 'submit-file',
    role: 'organiser',
    seat: 'submitter',
    fromOn,
    term: 'submission',
  });
}
