import { packFor } from '../admission/packs/registry';
import type { PlainDate } from '../calendar/plain-date';
import { notBefore, unlessRefused } from '../kernel/checks';
import type { Facts } from '../kernel/facts';
import type { Decision } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import { announced, ARTICLE, OF_THE_CENTRE, type TrainingClassRule } from './act';
import { certificateKey } from './certificate-key';
import type { TrainingClassEvent } from './events';
import { learnerDossier } from './facts-of';
import type { ClassResult, LearnerId, MemberResult } from './inputs';
import { kindOf } from './kinds';
import { keepsRegister } from './register';
import type { TrainingClassState } from './state';

interface Result {
  readonly learner: LearnerId;
  readonly certificateNumber: string | null;
}
interface Recorded {
  readonly issuedOn: PlainDate;
  readonly issuer: string;
}

/** A2. Results of the class: a certificate number for each who passed. Its workflow tells every learner's dossier. */
export const recordResults: TrainingClassRule<'record-results'> = {
  ...OF_THE_CENTRE,
  occurredOn: ({ issuedOn }) => issuedOn,
  needs: ({ results, issuer }) => ({
    dossiers: results.map(({ dossier }) => dossier),
    learners: true,
    certificates: asked(issuer, results),
  }),
  do: (state, input, facts) => {
    const { issuedOn, issuer, results } = input;
    const asResults = results.map(({ dossier: learner, certificateNumber }) => ({
      learner,
      certificateNumber,
    }));
    return finished(announced(state), input, asResults, facts, (missed) => ({
      type: 'class.finished',
      issuedOn,
      issuer,
      results,
      ...(missed.length > 0 && { missed }),
    }));
  },
};

/** The same of a class for full members, who have no dossier of their own. */
export const recordMemberResults: TrainingClassRule<'record-member-results'> = {
  ...OF_THE_CENTRE,
  occurredOn: ({ issuedOn }) => issuedOn,
  needs: ({ results, issuer }) => ({ certificates: asked(issuer, results) }),
  do: (state, input, facts) => {
    const { issuedOn, issuer, results: members } = input;
    const asResults = members.map(({ member: learner, certificateNumber }) => ({
      learner,
      certificateNumber,
    }));
    return finished(announced(state), input, asResults, facts, (missed) => ({
      type: 'class.finished',
      issuedOn,
      issuer,
      results: [],
      members,
      ...(missed.length > 0 && { missed }),
    }));
  },
};

function asked(issuer: string, results: readonly (ClassResult | MemberResult)[]) {
  const numbers = results.flatMap(({ certificateNumber }) => certificateNumber ?? []);
  return { issuer, numbers };
}

function numbersIn(
  results: readonly { readonly certificateNumber: string | null }[],
): readonly string[] {
  return results.flatMap(({ certificateNumber }) =>
    certificateNumber === null ? [] : [certificateKey(certificateNumber)],
  );
}

function finished(
  state: TrainingClassState,
  { issuedOn }: Recorded,
  results: readonly Result[],
  facts: Facts,
  event: (missed: readonly LearnerId[]) => TrainingClassEvent,
): Decision<TrainingClassEvent> {
  const learners = results.map(({ learner }) => learner);
  const twice = learners.find((learner, at) => learners.indexOf(learner) !== at);
  return unlessRefused(
    [
      notBefore('issuedOn', issuedOn, 'closesOn', state.closesOn),
      results.length > 0 ? null : refuse('CLASS.NO_RESULTS', ARTICLE, {}, 'results'),
      ...learners.map((learner) => notALearner(learner, state, facts)),
      twice ? refuse('CLASS.LISTED_TWICE', ARTICLE, { learner: twice }, 'results') : null,
      listsWaiting(state),
      sessionsMissing(state),
      ...(keepsRegister(state) ? [withoutResult(state, learners, facts)] : []),
      ...results.map((result) => tooSeldomThere(state, result)),
      ...numbersTaken(state, results, facts),
    ],
    () => [event(results.filter(hasMissed(state)).map(({ learner }) => learner))],
  );
}

/** A learner's own dossier says in which class the person sits; of a member the class's own register does. */
function notALearner(learner: LearnerId, state: TrainingClassState, facts: Facts): Refusal | null {
  const kind = kindOf(state);
  const dossier = learnerDossier(facts.dossiers[learner]);
  const sits = kind === 'new-members' ? dossier?.newMemberEnrolment : dossier?.enrolment;
  const here =
    kind === 'intermediate-theory'
      ? (state.enrolled ?? []).includes(learner)
      : sits?.class === facts.dossier;
  return here ? null : refuse('CLASS.NOT_ENROLLED', ARTICLE, { dossier: learner }, 'results');
}

function listsWaiting({ lists = [] }: TrainingClassState): Refusal | null {
  const open = lists.filter(({ waiting }) => waiting.length > 0).map(({ list }) => list);
  return open.length > 0
    ? refuse('CLASS.LISTS_WAITING', ARTICLE, { lists: open.join(', ') })
    : null;
}

function sessionsMissing({ sessions = [] }: TrainingClassState): Refusal | null {
  const open = sessions.filter(({ present }) => present === null).map(({ on }) => on);
  return open.length > 0
    ? refuse('CLASS.SESSIONS_MISSING', ARTICLE, { sessions: open.join(', ') })
    : null;
}

/** Where the class keeps its register, everybody who sits in it hears how it ended. */
function withoutResult(
  state: TrainingClassState,
  named: readonly LearnerId[],
  facts: Facts,
): Refusal | null {
  const sitting =
    kindOf(state) === 'intermediate-theory' ? (state.enrolled ?? []) : (facts.learners ?? []);
  const forgotten = sitting.filter((learner) => !named.includes(learner));
  return forgotten.length > 0
    ? refuse('CLASS.WITHOUT_RESULT', ARTICLE, { learners: forgotten.join(', ') }, 'results')
    : null;
}

/** Sessions somebody must have attended, rounded up; 0 where no session was recorded. */
function neededSessions({ sessions = [], opensOn }: TrainingClassState): number {
  const { atLeastPercent } = packFor(opensOn).classAttendance;
  return Math.ceil((sessions.length * atLeastPercent) / 100);
}

function hasMissed(state: TrainingClassState) {
  return ({ learner }: Result): boolean => (state.attended?.[learner] ?? 0) < neededSessions(state);
}

function tooSeldomThere(state: TrainingClassState, result: Result): Refusal | null {
  const { learner, certificateNumber } = result;
  if (certificateNumber === null || !hasMissed(state)(result)) return null;
  const facts = {
    learner,
    attended: state.attended?.[learner] ?? 0,
    sessions: state.sessions?.length ?? 0,
    needed: neededSessions(state),
  };
  const { article } = packFor(state.opensOn).classAttendance;
  return refuse('CLASS.TOO_FEW_SESSIONS', article, facts, 'results');
}

/** One number is given once by one issuer for one kind of class. */
function numbersTaken(
  state: TrainingClassState,
  results: readonly Result[],
  { certificates = [], dossier }: Facts,
): readonly (Refusal | null)[] {
  const numbers = numbersIn(results);
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  const taken = certificates.find(
    (one) => one.kind === kindOf(state) && one.class !== dossier && numbers.includes(one.number),
  );
  return [
    twice ? refuse('CERTIFICATE.NUMBER_TWICE', ARTICLE, { number: twice }, 'results') : null,
    taken ? refuse('CERTIFICATE.NUMBER_TAKEN', ARTICLE, { number: taken.number }, 'results') : null,
  ];
}
