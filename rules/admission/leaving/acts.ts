import { notBefore } from '../../kernel/checks';
import type { Body, Facts, OrganisationId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import { attached } from '../attach';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionEvent } from '../events';
import type { AdmissionPhase } from '../phases';
import { authorityIn } from '../acts/moving';
import { placeOf } from '../seats';
import type { AdmissionState } from '../state';
import { packOf } from '../terms-of';
import type { MoveStage } from './inputs';
import { meetingOpen } from '../meeting/checks';
import { setAside } from './set-aside';

/** On the certificate of who moves while being helped. */
export const ARTICLE = '294-QĐ/TW 3 and its guidance on candidates who move, to be confirmed';
const SECRETARY = ['secretary'] as const;
const WORKERS = ['organiser', 'secretary'] as const;

const CONSIDERED: readonly AdmissionPhase[] = [
  'SOURCE',
  'TRAINED',
  'FILE_OPEN',
  'VERIFYING',
  'CELL_READY',
];
const RESOLVED: readonly AdmissionPhase[] = [
  'CELL_RESOLVED',
  'DIV_APPRAISED',
  'GRASSROOTS_RESOLVED',
];

/**
 * 4.4, 4.5. The candidate moves: the old grassroots committee certifies that the person is being helped, and sends the
 * file over. What was voted on and not sent up is not submitted from here. A failed vote is answered first.
 */
const certifyMove = defineAct<'certify-move'>({
  kind: 'verify',
  who: {
    phases: [...CONSIDERED, ...RESOLVED],
    roles: SECRETARY,
    seat: 'verifier',
    onlyIf: meetingOpen,
  },
  on: ({ certifiedOn }) => certifiedOn,
  needs: ({ to }) => ({ chainsOf: [to] }),
  check: (state, { to, certifiedOn }, facts) => [
    receiverUnfit(to, facts),
    ...sinceTheLastStep('certifiedOn', certifiedOn, state),
  ],
  happen: (state, { to, certifiedOn, number, paper }, facts) => [
    certified(RESOLVED.includes(state.phase) ? 'resolved' : 'considered', to, facts, {
      certifiedOn,
      number,
    }),
    ...attached('transfer-certificate', certifiedOn, paper),
  ],
});

/** 4.6. The file lies with the authority: it does not decide, and sends the file to the authority of the new place (to be confirmed). */
const forwardFile = defineAct<'forward-file'>({
  kind: 'submit',
  who: {
    phases: ['SUBMITTED', 'RETURNED'],
    roles: SECRETARY,
    seat: 'authority',
    onlyIf: ({ ceremonyOn, phase }) =>
      ceremonyOn ? refuse('PHASE.NOT_NOW', 'Rõ', { phase }) : null,
  },
  on: ({ forwardedOn }) => forwardedOn,
  needs: ({ to }) => ({ chainsOf: [to] }),
  check: (state, { to, forwardedOn }, facts) => [
    receiverUnfit(to, facts),
    ...sinceTheLastStep('forwardedOn', forwardedOn, state),
  ],
  happen: (_state, { to, forwardedOn: certifiedOn, number, paper }, facts) => [
    certified('submitted', to, facts, { certifiedOn, number }),
    ...attached('transfer-certificate', certifiedOn, paper),
  ],
});

/** The certificate was presented in the new place, or the file with its letter has come. */
const recordMoveReceipt = defineAct<'record-move-receipt'>({
  kind: 'prepare',
  who: {
    phases: ['TRANSFER_OUT'],
    roles: WORKERS,
    seat: 'receiver',
    doneOnce: ({ move }) => move?.receivedOn ?? null,
  },
  on: ({ arrivedOn }) => arrivedOn,
  check: (state, { arrivedOn }) => [
    notBefore('arrivedOn', arrivedOn, 'certified', state.move?.certifiedOn),
  ],
  happen: (_state, { arrivedOn: receivedOn }) => [{ type: 'move.received', receivedOn }],
});

/** 4.4. The committee of the new place gives the case to one of its cells, which goes on by the stage. */
const giveCaseToCell = defineAct<'give-case-to-cell'>({
  kind: 'submit',
  who: {
    phases: ['TRANSFER_OUT'],
    roles: SECRETARY,
    seat: 'receiver',
    onlyIf: ({ move }) =>
      move?.receivedOn ? null : refuse('MOVE.NOT_RECEIVED', ARTICLE, { to: move?.to ?? null }),
  },
  on: ({ givenOn }) => givenOn,
  needs: ({ cell }) => ({ chainsOf: [cell] }),
  check: (state, { cell, givenOn }, facts) => [
    notBefore('givenOn', givenOn, 'moveReceived', state.move?.receivedOn),
    notBefore('givenOn', givenOn, 'bodiesChanged', state.formerly?.at(-1)?.untilOn),
    ...cellUnfit(state, cell, facts),
  ],
  happen: (state, { cell, givenOn }, facts) => moved(state, cell, givenOn, facts),
});

/** 4.4. The new cell names a full member to help, who need not have worked with the candidate for twelve months. */
const assignHelper = defineAct<'assign-helper'>({
  kind: 'preside',
  who: {
    phases: [
      ...CONSIDERED,
      'EXPIRED_REDO',
      ...RESOLVED,
      'SUBMITTED',
      'RETURNED',
      'FAIL_REPORTED_UP',
      'DECIDED',
    ],
    roles: SECRETARY,
    seat: 'cell',
    onlyIf: ({ helperWantedOn }) => (helperWantedOn ? null : refuse('HELPER.NOT_WANTED', ARTICLE)),
  },
  on: ({ assignedOn }) => assignedOn,
  needs: ({ helper, assignedOn }) => ({ persons: [helper], personsOn: assignedOn }),
  check: (state, { helper, assignedOn }, facts) => {
    const member = facts.persons[helper]?.membership;
    const fit = member?.status === 'full' && member.cell === state.organisation;
    return [
      notBefore('assignedOn', assignedOn, 'moved', state.helperWantedOn),
      fit && helper !== state.subject
        ? null
        : refuse('HELPER.NOT_FULL_MEMBER', 'Charter Art. 4', {}, 'helper'),
    ];
  },
  happen: (_state, { helper, assignedOn }) => [{ type: 'helper.assigned', helper, assignedOn }],
});

/** The candidate stays after all, or goes somewhere else: the case returns to the very phase it left. */
const callOffMove = defineAct<'call-off-move'>({
  kind: 'verify',
  freeText: ['reason'],
  who: { phases: ['TRANSFER_OUT'], roles: SECRETARY, seat: 'sender' },
  on: ({ calledOffOn }) => calledOffOn,
  check: (state, { calledOffOn }) => [
    notBefore('calledOffOn', calledOffOn, 'certified', state.move?.certifiedOn),
    notBefore('calledOffOn', calledOffOn, 'moveReceived', state.move?.receivedOn),
  ],
  happen: (_state, { calledOffOn, reason }) => [{ type: 'move.called-off', calledOffOn, reason }],
});

/** Nobody leaves before what was done last in the old place. */
function sinceTheLastStep(
  field: string,
  day: AdmissionState['listedOn'],
  state: AdmissionState,
): readonly (Refusal | null)[] {
  return [
    notBefore(field, day, 'listed', state.listedOn),
    notBefore(field, day, 'fileOpened', state.fileOpenedOn),
    notBefore(field, day, 'cellVote', state.cellVotedOn),
    notBefore(field, day, 'grassrootsVote', state.grassrootsVotedOn),
    notBefore(field, day, 'submitted', state.submittedOn),
    notBefore(field, day, 'returned', state.returned?.returnedOn),
    notBefore(field, day, 'moved', state.move?.movedOn),
  ];
}

const TAKING_OVER: readonly Body['level'][] = ['grassroots', 'superior', 'province'];

/** A case goes to a committee: the grassroots one of the new place, or the body above a cell that has none. */
export function receiverUnfit(to: OrganisationId, facts: Pick<Facts, 'chains'>): Refusal | null {
  const body = facts.chains?.[to]?.[0];
  return body && TAKING_OVER.includes(body.level)
    ? null
    : refuse('MOVE.BODY_UNFIT', ARTICLE, {}, 'to');
}

/** The event by which a case is on its way. The caller has seen `receiverUnfit` pass. */
export function certified(
  stage: MoveStage,
  to: OrganisationId,
  facts: Pick<Facts, 'chains'>,
  letter: { readonly certifiedOn: AdmissionState['listedOn']; readonly number: string },
): AdmissionEvent {
  const receiving = (facts.chains?.[to] ?? []).map(({ id }) => id);
  return { type: 'move.certified', stage, to, receiving, ...letter };
}

function cellUnfit(
  state: AdmissionState,
  cell: OrganisationId,
  facts: Facts,
): readonly (Refusal | null)[] {
  const bodies = facts.chains?.[cell] ?? [];
  if (bodies[0]?.level !== 'cell') return [refuse('CELL.UNKNOWN', 'Rõ', {}, 'cell')];
  const below = bodies.some(({ id }) => id === state.move?.to);
  const authority = authorityFor(packOf(state), bodies);
  return [
    below ? null : refuse('MOVE.CELL_NOT_BELOW', ARTICLE, { to: state.move?.to ?? null }, 'cell'),
    cell === state.organisation ? refuse('TRANSFER.SAME_CELL', ARTICLE, {}, 'cell') : null,
    isAuthority(authority) ? null : authority,
  ];
}

function moved(
  state: AdmissionState,
  cell: OrganisationId,
  movedOn: AdmissionState['listedOn'],
  facts: Facts,
): readonly AdmissionEvent[] {
  const bodies = facts.chains?.[cell] ?? [];
  const { stage = 'considered' } = state.move ?? {};
  return [
    {
      type: 'bodies.changed',
      change: `move:${facts.dossier}`,
      on: movedOn,
      organisation: cell,
      ...placeOf(bodies),
      authority: authorityIn(bodies, state),
      failedAt: null,
      onTheRollFrom: null,
    },
    {
      type: 'candidate.moved',
      stage,
      movedOn,
      from: state.organisation,
      to: cell,
      setAside: setAside(state, stage),
    },
  ];
}

export const leavingActs = {
  'certify-move': certifyMove,
  'forward-file': forwardFile,
  'record-move-receipt': recordMoveReceipt,
  'give-case-to-cell': giveCaseToCell,
  'assign-helper': assignHelper,
  'call-off-move': callOffMove,
};
