import { correct, rightsToCorrect } from '../kernel/correction';
import { changedSince, notBefore, notCovered, unlessRefused } from '../kernel/checks';
import type { Actor, Facts } from '../kernel/facts';
import { refuse } from '../kernel/refusal';
import { rightsOf, type Right } from '../kernel/rights';
import { checkVoid, rightsToVoid } from '../kernel/void';
import { ARTICLE, officerAt, OFFICERS, refuseStrangers, type TrainingClassRule } from './act';
import type { TrainingClassAct } from './inputs';
import { answerNominations, forwardNominations, nominateMembers } from './lists';
import { recordMemberResults, recordResults } from './results';
import { cancelClass, moveClass, recordSession, sessionsOutside } from './running';
import { TRAINING_CLASS_PHASES, type TrainingClassState } from './state';

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
  do: (_state, { centre, announcedOn, opensOn, closesOn, teaches, sessions, places }, facts) =>
    unlessRefused(
      [
        changedSince('announcedOn', announcedOn, centre, facts),
        notBefore('opensOn', opensOn, 'announcedOn', announcedOn),
        notBefore('closesOn', closesOn, 'opensOn', opensOn),
        notCovered('closesOn', closesOn, facts.calendar),
        sessionsOutside(sessions, opensOn, closesOn),
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
          ...(sessions && sessions.length > 0 && { sessions }),
          ...(places !== undefined && { places }),
        },
      ],
    ),
};

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

export const trainingClassActs = {
  'announce-class': announceClass,
  'nominate-members': nominateMembers,
  'forward-nominations': forwardNominations,
  'answer-nominations': answerNominations,
  'record-session': recordSession,
  'move-class': moveClass,
  'cancel-class': cancelClass,
  'record-results': recordResults,
  'record-member-results': recordMemberResults,
  'void-entry': voidEntry,
  'correct-entry': correctEntry,
} satisfies { readonly [A in TrainingClassAct]: TrainingClassRule<A> };
