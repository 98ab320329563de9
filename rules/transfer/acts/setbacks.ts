import { notBefore } from '../../kernel/checks';
import { defineAct } from '../act';
import { WORKERS } from '../rights';
import { endStay } from '../stay';

/**
 * A member on the way is not to be found. It is never let rest: the body above the old cell answers, and supervisors of both
 * sides hear it (members were lost between two cells; our default).
 */
const reportMissing = defineAct<'report-missing'>({
  kind: 'prepare',
  freeText: ['reason'],
  who: {
    phases: ['MOVE_ANNOUNCED', 'INTRODUCED', 'PRESENTED', 'HOSTED'],
    roles: WORKERS,
    seats: ['releasing-cell', 'receiving-cell'],
  },
  on: ({ reportedOn }) => reportedOn,
  check: (state, { reportedOn }) => [
    notBefore('reportedOn', reportedOn, 'announcedOn', state.announcedOn),
    notBefore('reportedOn', reportedOn, 'letter', state.letter?.issuedOn),
    notBefore('reportedOn', reportedOn, 'presentedOn', state.presentedOn),
    notBefore('reportedOn', reportedOn, 'acceptedOn', state.acceptedOn),
  ],
  happen: (_state, { reportedOn, reason }) => [
    { type: 'member.reported-missing', reportedOn, reason },
  ],
});

/** Found: the transfer goes on where it stood. Stopped: the member stays on the old roll; a removal is a procedure of its own. */
const answerMissing = defineAct<'answer-missing'>({
  kind: 'decide',
  freeText: ['reason'],
  who: { phases: ['MEMBER_MISSING'], roles: ['secretary'], seats: ['releasing-superior'] },
  on: ({ answeredOn }) => answeredOn,
  check: (state, { answeredOn }) => [
    notBefore('answeredOn', answeredOn, 'reportedOn', state.missing?.reportedOn),
  ],
  happen: (state, { answer, answeredOn, reason }) => [
    { type: 'missing.answered', answer, answeredOn, reason },
    ...(answer === 'stop' ? endStay(state, answeredOn, 'never-began') : []),
  ],
});

/** The move does not take place. Once the letter was presented, the new cell sends it back first. */
const callOffTransfer = defineAct<'call-off-transfer'>({
  kind: 'prepare',
  freeText: ['reason'],
  who: {
    phases: ['MOVE_ANNOUNCED', 'INTRODUCED'],
    roles: ['secretary'],
    seats: ['releasing-cell'],
  },
  on: ({ calledOffOn }) => calledOffOn,
  check: (state, { calledOffOn }) => [
    notBefore('calledOffOn', calledOffOn, 'announcedOn', state.announcedOn),
    notBefore('calledOffOn', calledOffOn, 'letter', state.letter?.issuedOn),
  ],
  happen: (state, { calledOffOn, reason }) => [
    { type: 'transfer.called-off', calledOffOn, reason },
    ...endStay(state, calledOffOn, 'never-began'),
  ],
});

export const setbackActs = {
  'report-missing': reportMissing,
  'answer-missing': answerMissing,
  'call-off-transfer': callOffTransfer,
};
