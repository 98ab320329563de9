import { correct, rightsToCorrect } from '../kernel/correction';
import { changedSince, notBefore, notCovered, unlessRefused } from '../kernel/checks';
import type { Actor, Facts, OrganisationId } from '../kernel/facts';
import { isPlainState } from '../kernel/json';
import type { ActRule } from '../kernel/procedure';
import { refuse, type Refusal } from '../kernel/refusal';
import { rightOf, rightsOf, type Right } from '../kernel/rights';
import { checkVoid, rightsToVoid } from '../kernel/void';
import type { TrainingClassAct, TrainingClassInputs } from './inputs';
import { TRAINING_CLASS_PHASES, type TrainingClassEvent, type TrainingClassState } from './state';

export type TrainingClassRule<A extends TrainingClassAct> = ActRule<
  TrainingClassState,
  TrainingClassInputs[A],
  TrainingClassEvent
>;

const ARTICLE = '294-QĐ/TW on the awareness class';
const OFFICERS = ['centre-officer'] as const;

/** A2. A political centre announces a class; opens its dossier. */
const announceClass: TrainingClassRule<'announce-class'> = {
  creates: true,
  whose: { phases: [], roles: OFFICERS, at: 'centre' },
  kind: 'teach',
  occurredOn: ({ announcedOn }) => announcedOn,
  needs: ({ centre, announcedOn }) => ({
    organisation: centre,
    bodiesOn: announcedOn,
    chainsOf: [centre],
  }),
  may: (_state, actor, facts) => {
    const centre = facts.bodies[0];
    if (centre?.level !== 'centre') return refuse('CENTRE.UNKNOWN', ARTICLE, {}, 'centre');
    return refuseStrangers(actor, centre.id);
  },
  right: (_state, actor, { bodies: [centre] }) => (centre ? officerAt(actor, centre.id) : null),
  do: (_state, { centre, announcedOn, opensOn, closesOn, teaches }, facts) =>
    unlessRefused(
      [
        changedSince('announcedOn', announcedOn, centre, facts),
        notBefore('opensOn', opensOn, 'announcedOn', announcedOn),
        notBefore('closesOn', closesOn, 'opensOn', opensOn),
        notCovered('closesOn', closesOn, facts.calendar),
      ],
      () => [
        {
          type: 'class.announced',
          class: facts.dossier,
          centre,
          chain: facts.bodies.map(({ id }) => id),
          announcedOn,
          opensOn,
          closesOn,
          ...(teaches && teaches !== 'awareness' && { teaches }),
        },
      ],
    ),
};

/** A2. Results of the class: a certificate number for each who passed. Its workflow tells every learner's dossier. */
const recordResults: TrainingClassRule<'record-results'> = {
  whose: { phases: ['ANNOUNCED'], roles: OFFICERS, at: 'centre' },
  kind: 'teach',
  occurredOn: ({ issuedOn }) => issuedOn,
  needs: ({ results }) => ({ dossiers: results.map(({ dossier }) => dossier) }),
  may: (state, actor) =>
    state ? refuseStrangers(actor, state.organisation) : refuse('DOSSIER.MISSING', 'Rõ'),
  right: (state, actor) => (state ? officerAt(actor, state.organisation) : null),
  do: (state, { issuedOn, issuer, results }, facts) =>
    unlessRefused(
      [
        notBefore('issuedOn', issuedOn, 'closesOn', state?.closesOn),
        results.length > 0 ? null : refuse('CLASS.NO_RESULTS', ARTICLE, {}, 'results'),
        ...results.map(({ dossier }) => notALearner(dossier, state, facts)),
        listedTwice(results.map(({ dossier }) => dossier)),
      ],
      () => [{ type: 'class.finished', issuedOn, issuer, results }],
    ),
};

/** A learner's own dossier says in which class the person sits. */
function notALearner(
  dossier: string,
  taught: TrainingClassState | null,
  facts: Facts,
): Refusal | null {
  const state = facts.dossiers[dossier];
  const field = taught?.teaches === 'new-members' ? 'newMemberEnrolment' : 'enrolment';
  const enrolment = isPlainState(state) ? state[field] : null;
  const here = isPlainState(enrolment) && enrolment['class'] === facts.dossier;
  return here ? null : refuse('CLASS.NOT_ENROLLED', ARTICLE, { dossier }, 'results');
}

function listedTwice(dossiers: readonly string[]): Refusal | null {
  const twice = dossiers.find((dossier, at) => dossiers.indexOf(dossier) !== at);
  return twice ? refuse('CLASS.LISTED_TWICE', ARTICLE, { dossier: twice }, 'results') : null;
}

const voidEntry: TrainingClassRule<'void-entry'> = {
  freshFactor: true,
  whose: { phases: ['ANNOUNCED'], roles: OFFICERS, at: 'centre' },
  kind: 'teach',
  freeText: ['reason'],
  needs: () => ({ newest: true }),
  may: (state, actor, facts) => {
    if (!state) return refuse('DOSSIER.MISSING', 'Rõ');
    const stranger = refuseStrangers(actor, state.organisation);
    if (stranger) return stranger;
    const second = rightToVoid(state, actor, facts) !== null;
    return second ? checkVoid(actor, facts, null) : refuse('VOID.SAME_PERSON', 'Rõ');
  },
  right: (state, actor, facts) => (state ? rightToVoid(state, actor, facts) : null),
  do: (_state, { seq, reason }, facts, actor) =>
    unlessRefused([checkVoid(actor, facts, seq)], () => [{ type: 'entry.voided', seq, reason }]),
};

function rightToVoid(state: TrainingClassState, actor: Actor, facts: Facts): Right | null {
  const rights = rightsOf(actor, OFFICERS, [state.organisation], 'teach');
  return rightsToVoid(rights, facts)[0] ?? null;
}

/** Officers of the centre set right what it recorded; results that went out must be right at the learners first. */
const correctEntry: TrainingClassRule<'correct-entry'> = {
  decision: true,
  whenClosed: true,
  freshFactor: true,
  whose: { phases: TRAINING_CLASS_PHASES, roles: OFFICERS, at: 'centre' },
  kind: 'teach',
  freeText: ['reason'],
  may: (state, actor, facts) => {
    if (!state) return refuse('DOSSIER.MISSING', 'Rõ');
    const stranger = refuseStrangers(actor, state.organisation);
    if (stranger) return stranger;
    const left = rightToCorrect(state, actor, facts);
    return left ? null : refuse('CORRECTION.SAME_PERSON', 'Rõ');
  },
  right: (state, actor, facts) => (state ? rightToCorrect(state, actor, facts) : null),
  do: (_state, input, facts, actor) => correct(actor, facts, input),
};

function rightToCorrect(state: TrainingClassState, actor: Actor, facts: Facts): Right | null {
  const rights = rightsOf(actor, OFFICERS, [state.organisation], 'teach');
  return rightsToCorrect(rights, facts)[0] ?? null;
}

function officerAt(actor: Actor, centre: OrganisationId): Right | null {
  return rightOf(actor, OFFICERS, centre, 'teach');
}

function refuseStrangers(actor: Actor, centre: OrganisationId): Refusal | null {
  if (officerAt(actor, centre)) return null;
  return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: OFFICERS, body: centre });
}

export const trainingClassActs = {
  'announce-class': announceClass,
  'record-results': recordResults,
  'void-entry': voidEntry,
  'correct-entry': correctEntry,
} satisfies { readonly [A in TrainingClassAct]: TrainingClassRule<A> };
