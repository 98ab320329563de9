import { notBefore, unlessRefused } from '../kernel/checks';
import type { Facts, OrganisationId } from '../kernel/facts';
import { refuse, type Refusal } from '../kernel/refusal';
import { announced, ARTICLE, OF_THE_CENTRE, rightAtNamed, type TrainingClassRule } from './act';
import { learnerDossier } from './facts-of';
import type { LearnerId } from './inputs';
import { kindOf } from './kinds';
import { sitting } from './register';
import type { TrainingClassState } from './state';

const BODIES = ['organiser', 'secretary'] as const;

/** A cell nominates full members for a class in theory; candidates are nominated in their own dossiers. */
export const nominateMembers: TrainingClassRule<'nominate-members'> = {
  whose: { phases: ['ANNOUNCED'], roles: ['secretary'], at: 'a cell' },
  kind: 'submit',
  occurredOn: ({ nominatedOn }) => nominatedOn,
  needs: ({ cell, members }) => ({ persons: members, chainsOf: [cell] }),
  may: (_state, actor, { chains }) =>
    rightAtNamed(actor, ['secretary'], namedIn(chains))
      ? null
      : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ['secretary'] }),
  right: (_state, actor, { chains }) => rightAtNamed(actor, ['secretary'], namedIn(chains)),
  do: (state, { cell, nominatedOn, members }, facts) => {
    const chain = facts.chains?.[cell] ?? [];
    const known = new Set((announced(state).nominated ?? []).map(({ person }) => person));
    const twice = members.find((one, at) => known.has(one) || members.indexOf(one) !== at);
    return unlessRefused(
      [
        kindOf(announced(state)) === 'intermediate-theory'
          ? null
          : refuse('CLASS.OTHER_KIND', ARTICLE),
        chain[0]?.level === 'cell' ? null : refuse('CELL.UNKNOWN', 'Rõ', {}, 'cell'),
        members.length > 0 ? null : refuse('CLASS.NOBODY_NAMED', ARTICLE, {}, 'members'),
        twice ? refuse('CLASS.LISTED_TWICE', ARTICLE, { learner: twice }, 'members') : null,
        ...members.map((member) => notFullMemberOf(member, cell, facts)),
      ],
      () => [
        {
          type: 'class.members-nominated',
          cell,
          chain: chain.map(({ id }) => id),
          nominatedOn,
          members,
        },
      ],
    );
  },
};

function notFullMemberOf(member: string, cell: OrganisationId, { persons }: Facts): Refusal | null {
  const membership = persons[member]?.membership;
  const full = membership?.status === 'full' && membership.cell === cell;
  return full ? null : refuse('CLASS.NOT_FULL_MEMBER', ARTICLE, { person: member }, 'members');
}

/** A2. The grassroots body collects what its cells nominated and forwards it to the centre as one list. */
export const forwardNominations: TrainingClassRule<'forward-nominations'> = {
  whose: { phases: ['ANNOUNCED'], roles: BODIES, at: 'a grassroots body' },
  kind: 'submit',
  occurredOn: ({ forwardedOn }) => forwardedOn,
  needs: ({ from, learners }) => ({ dossiers: learners, chainsOf: [from] }),
  may: (_state, actor, { chains }) =>
    rightAtNamed(actor, BODIES, namedIn(chains))
      ? null
      : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: BODIES }),
  right: (_state, actor, { chains }) => rightAtNamed(actor, BODIES, namedIn(chains)),
  do: (state, { from, number, forwardedOn, learners }, facts) => {
    const taught = announced(state);
    const on = taught.lists ?? [];
    const listed = new Set([...sitting(taught, facts), ...on.flatMap(({ waiting }) => waiting)]);
    const twice = learners.find((one, at) => listed.has(one) || learners.indexOf(one) !== at);
    return unlessRefused(
      [
        collects(from, facts) ? null : refuse('CLASS.FORWARDED_BY_GRASSROOTS', ARTICLE, {}, 'from'),
        learners.length > 0 ? null : refuse('CLASS.NOBODY_NAMED', ARTICLE, {}, 'learners'),
        twice ? refuse('CLASS.LISTED_TWICE', ARTICLE, { learner: twice }, 'learners') : null,
        ...learners.map((learner) => notNominated(learner, from, taught, facts)),
        ...learners.map((learner) => notYetNominated(learner, forwardedOn, facts)),
      ],
      () => [
        { type: 'class.list-forwarded', list: on.length + 1, from, number, forwardedOn, learners },
      ],
    );
  },
};

/** The grassroots committee, or a cell that is itself the grassroots organisation. */
function collects(from: OrganisationId, { chains }: Facts): boolean {
  const chain = chains?.[from] ?? [];
  const level = chain[0]?.level;
  if (level === 'cell') return !chain.some((body) => body.level === 'grassroots');
  return level !== undefined && level !== 'division' && level !== 'centre';
}

/** Whether a cell below that body nominated the learner, and no class has them already. */
function notNominated(
  learner: LearnerId,
  from: OrganisationId,
  state: TrainingClassState,
  facts: Facts,
): Refusal | null {
  const refused = (code: string): Refusal => refuse(code, ARTICLE, { learner }, 'learners');
  if (kindOf(state) === 'intermediate-theory') {
    const nominated = (state.nominated ?? []).find(({ person }) => person === learner);
    return nominated?.chain.includes(from) ? null : refused('CLASS.NOT_NOMINATED');
  }
  const dossier = learnerDossier(facts.dossiers[learner]);
  if (!dossier || dossier.closed || !dossier.chain.includes(from)) {
    return refused('CLASS.NOT_NOMINATED');
  }
  if (kindOf(state) === 'awareness') {
    if (!dossier.nominatedOn) return refused('CLASS.NOT_NOMINATED');
    return dossier.enrolment ? refused('CLASS.SITS_ALREADY') : null;
  }
  if (!dossier.ceremonyOn) return refused('CLASS.NOT_NOMINATED');
  return dossier.newMemberCertificateOn || dossier.newMemberEnrolment
    ? refused('CLASS.SITS_ALREADY')
    : null;
}

function notYetNominated(
  learner: LearnerId,
  forwardedOn: Parameters<typeof notBefore>[1],
  { dossiers }: Facts,
): Refusal | null {
  const nominatedOn = learnerDossier(dossiers[learner])?.nominatedOn;
  return notBefore('forwardedOn', forwardedOn, 'nominated', nominatedOn);
}

/** A2. The centre takes learners in from a list, or refuses one with a reason; the rest of the list waits. */
export const answerNominations: TrainingClassRule<'answer-nominations'> = {
  ...OF_THE_CENTRE,
  freeText: ['refused.*.reason'],
  occurredOn: ({ answeredOn }) => answeredOn,
  needs: () => ({ learners: true }),
  do: (state, { list, answeredOn, enrolled, refused }, facts) => {
    const taught = announced(state);
    const found = taught.lists?.find((one) => one.list === list);
    const named = [...enrolled, ...refused.map(({ learner }) => learner)];
    const unknown = named.find(
      (learner, at) => !found?.waiting.includes(learner) || named.indexOf(learner) !== at,
    );
    const free = (taught.places ?? Infinity) - sitting(taught, facts).size;
    return unlessRefused(
      [
        notBefore('answeredOn', answeredOn, 'forwarded', found?.forwardedOn),
        named.length > 0 ? null : refuse('CLASS.NOBODY_NAMED', ARTICLE, {}, 'enrolled'),
        unknown ? refuse('CLASS.NOT_ON_LIST', ARTICLE, { learner: unknown, list }, 'list') : null,
        enrolled.length > free
          ? refuse('CLASS.FULL', ARTICLE, { places: taught.places ?? 0, free }, 'enrolled')
          : null,
      ],
      () => [
        {
          type: 'class.list-answered',
          list,
          from: found?.from ?? '',
          answeredOn,
          enrolled,
          refused,
        },
      ],
    );
  },
};

/** The body an act names: the one whose chain was read; null before anything was typed. */
function namedIn(chains: Facts['chains']): OrganisationId | null {
  return Object.keys(chains ?? {})[0] ?? null;
}
