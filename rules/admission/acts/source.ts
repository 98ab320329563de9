import { plainDate } from '../../calendar/plain-date';
import { holds, notBefore, unlessRefused } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { isPlainState } from '../../kernel/json';
import { refuse, type Refusal } from '../../kernel/refusal';
import { begun, defineAct, personOf, type AdmissionRule } from '../act';
import { attached } from '../attach';
import type { AdmissionEvent } from '../events';
import type { AdmissionInputs } from '../inputs';
import { packFor } from '../packs/registry';
import { cellVote, checkCellVote } from '../voting';

type Listing = AdmissionInputs['list-candidate'];

/** A1. The cell puts somebody on its source list and names a full member to help; opens the dossier. */
const listCandidate: AdmissionRule<'list-candidate'> = {
  creates: true,
  occurredOn: ({ listedOn }) => listedOn,
  needs: ({ cell, listedOn, candidate, helper }) => ({
    organisation: cell,
    rollOn: listedOn,
    bodiesOn: listedOn,
    persons: [candidate, helper],
  }),
  may: (_state, actor, facts) => {
    const cell = facts.bodies[0];
    if (cell?.level !== 'cell') return refuse('CELL.UNKNOWN', 'Rõ', {}, 'cell');
    if (holds(actor, ['organiser', 'secretary'], cell.id)) return null;
    return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: ['organiser', 'secretary'], body: cell.id });
  },
  do: (_state, input, facts, actor) =>
    unlessRefused([...checkListing(input, facts), ownCase(input, personOf(actor))], () =>
      listed(input, facts),
    ),
};

function checkListing(input: Listing, facts: Facts): readonly (Refusal | null)[] {
  const pack = packFor(input.listedOn);
  const asked = { question: 'listing', cell: input.cell, pack } as const;
  const vote = { ...input, heldOn: input.listedOn, resolutionNumber: '-' };
  const refusals = checkCellVote(asked, vote, facts);
  if (refusals.some((refusal) => refusal !== null)) return refusals;
  const { passes, yes, base, article } = cellVote(asked, vote, facts);
  const candidate = facts.persons[input.candidate];
  const helper = facts.persons[input.helper];
  return [
    passes ? null : refuse('VOTE.BELOW_THRESHOLD', article, { yes, base }, 'tally'),
    candidate ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'candidate'),
    candidate?.membership
      ? refuse('CANDIDATE.ALREADY_MEMBER', 'Charter Art. 4', {}, 'candidate')
      : null,
    helper?.membership?.status === 'full' && helper.membership.cell === input.cell
      ? null
      : refuse('HELPER.NOT_FULL_MEMBER', 'Charter Art. 4', {}, 'helper'),
  ];
}

function ownCase(input: Listing, person: string | null): Refusal | null {
  return person === input.candidate ? refuse('RIGHT.OWN_CASE', 'Rõ') : null;
}

function listed(input: Listing, facts: Facts): readonly AdmissionEvent[] {
  const { candidate, cell, helper, listedOn } = input;
  const pack = packFor(listedOn);
  const vote = { ...input, heldOn: listedOn };
  return [
    {
      type: 'candidate.listed',
      candidate,
      cell,
      chain: facts.bodies.map(({ id }) => id),
      division: facts.bodies.find(({ level }) => level === 'division')?.id ?? null,
      grassroots: facts.bodies.find(({ level }) => level === 'grassroots')?.id ?? null,
      helper,
      listedOn,
    },
    cellVote({ question: 'listing', cell, pack }, vote, facts),
  ];
}

/** A2. The cell nominates the candidate for the awareness class; again when a certificate has expired. */
const nominateForClass = defineAct<'nominate-for-class'>({
  who: {
    phases: ['SOURCE', 'TRAINED'],
    roles: ['secretary'],
    seat: 'cell',
    doneOnce: (state) => (state.phase === 'SOURCE' ? state.nominatedOn : null),
  },
  on: ({ nominatedOn }) => nominatedOn,
  check: (state, { nominatedOn }) => [
    notBefore('nominatedOn', nominatedOn, 'listed', state.listedOn),
  ],
  happen: (_state, { nominatedOn }) => [{ type: 'class.nominated', nominatedOn }],
});

/** A2. The body above the cell puts the nominated candidate into a class that was announced. */
const enrolInClass = defineAct<'enrol-in-class'>({
  who: {
    phases: ['SOURCE'],
    roles: ['organiser', 'secretary'],
    seat: 'cell-superior',
    doneOnce: (state) => state.enrolment?.enrolledOn ?? null,
    onlyIf: (state) => (state.nominatedOn ? null : refuse('CLASS.NOT_NOMINATED', '294-QĐ/TW')),
  },
  on: ({ enrolledOn }) => enrolledOn,
  needs: (input) => ({ dossiers: [input.class] }),
  check: (state, input, facts) => [
    notBefore('enrolledOn', input.enrolledOn, 'nominated', state.nominatedOn),
    openClass(input.class, facts) ? null : refuse('CLASS.NOT_OPEN', 'Rõ', {}, 'class'),
  ],
  happen: (_state, input, facts) => {
    const closesOn = openClass(input.class, facts);
    if (!closesOn) throw new Error('a class that is not open was not refused');
    const { enrolledOn } = input;
    return [
      { type: 'class.enrolled', class: input.class, enrolledOn, closesOn: plainDate(closesOn) },
    ];
  },
});

/** Closing day of a class that still takes learners; null for anything else. */
function openClass(dossier: string, facts: Facts): string | null {
  const found = facts.dossiers[dossier];
  if (!isPlainState(found) || found['phase'] !== 'ANNOUNCED') return null;
  const closesOn = found['closesOn'];
  return typeof closesOn === 'string' ? closesOn : null;
}

/** A2. A certificate that was earned elsewhere, or came on paper. */
const recordCertificate = defineAct<'record-certificate'>({
  who: {
    phases: ['SOURCE'],
    roles: ['organiser', 'secretary'],
    seat: 'cell',
  },
  on: ({ issuedOn }) => issuedOn,
  happen: (_state, { number, issuer, issuedOn, paper }) => [
    { type: 'certificate.recorded', number, issuer, issuedOn, class: null },
    ...attached('certificate', issuedOn, paper),
  ],
});

/** A2. The class reports its certificate; done by the class's workflow, once per learner. */
const awardCertificate: AdmissionRule<'award-certificate'> = {
  byTime: true,
  occurredOn: ({ issuedOn }) => issuedOn,
  may: (state) => enrolledNow(begun(state).enrolment?.class),
  do: (state, input) =>
    unlessRefused([sameClass(begun(state).enrolment?.class, input.class)], () => [
      { type: 'certificate.recorded', ...input },
    ]),
};

/** A2. The class reports that the learner did not pass; the cell may nominate again. */
const failClass: AdmissionRule<'fail-class'> = {
  byTime: true,
  occurredOn: ({ closedOn }) => closedOn,
  may: (state) => enrolledNow(begun(state).enrolment?.class),
  do: (state, input) =>
    unlessRefused([sameClass(begun(state).enrolment?.class, input.class)], () => [
      { type: 'class.failed', ...input },
    ]),
};

function enrolledNow(enrolledIn: string | undefined): Refusal | null {
  return enrolledIn ? null : refuse('CLASS.NOT_ENROLLED', 'Rõ');
}

function sameClass(enrolledIn: string | undefined, asked: string): Refusal | null {
  return enrolledIn === asked ? null : refuse('CLASS.OTHER', 'Rõ', {}, 'class');
}

/** A1. The cell takes somebody off its list. */
const removeFromList = defineAct<'remove-from-list'>({
  freeText: ['reason'],
  who: { phases: ['SOURCE', 'TRAINED'], roles: ['secretary'], seat: 'cell' },
  on: ({ removedOn }) => removedOn,
  check: (state, { removedOn }) => [notBefore('removedOn', removedOn, 'listed', state.listedOn)],
  happen: (_state, { removedOn, reason }) => [{ type: 'candidate.off-listed', removedOn, reason }],
});

export const sourceActs = {
  'list-candidate': listCandidate,
  'nominate-for-class': nominateForClass,
  'enrol-in-class': enrolInClass,
  'record-certificate': recordCertificate,
  'award-certificate': awardCertificate,
  'fail-class': failClass,
  'remove-from-list': removeFromList,
};
