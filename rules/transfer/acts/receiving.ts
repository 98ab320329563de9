import { addDays } from '../../calendar/plain-date';
import { notBefore } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct } from '../act';
import type { TransferEvent } from '../events';
import type { TransferInputs } from '../inputs';
import { WORKERS } from '../rights';
import type { TransferState } from '../state';
import { endStay } from '../stay';
import { articleOf } from '../terms-of';

/**
 * R32. The new cell enters the member on its roll, with the standing the old roll gives that day; the old line ends. A
 * host takes a guest in: no roll changes, and the guest has no vote there (general knowledge, to be confirmed).
 */
const acceptMember = defineAct<'accept-member'>({
  kind: 'submit',
  who: { phases: ['PRESENTED'], roles: ['secretary'], seats: ['receiving-cell'] },
  on: ({ acceptedOn }) => acceptedOn,
  needs: ({ acceptedOn }) => ({ linesOn: acceptedOn, subject: true }),
  check: (state, { acceptedOn }, facts) => [
    notBefore('acceptedOn', acceptedOn, 'presentedOn', state.presentedOn),
    ...(state.sort === 'permanent' ? checkRoll(state, acceptedOn, facts) : []),
  ],
  happen: (state, { acceptedOn }, facts) =>
    state.sort === 'temporary'
      ? [{ type: 'member.hosted', hostedOn: acceptedOn }]
      : accepted(state, acceptedOn, facts),
});

type Day = TransferInputs['accept-member']['acceptedOn'];

/**
 * The member must stand on the old roll that day, and still stand there now as then: an acceptance dated before a later
 * change of the roll would leave two lines that contradict each other.
 */
function checkRoll(
  state: TransferState,
  acceptedOn: Day,
  facts: Facts,
): readonly (Refusal | null)[] {
  const membership = facts.persons[state.subject]?.membership;
  const line = facts.lines?.[state.subject];
  const { organisation: cell } = state;
  if (line?.cell !== cell || membership?.cell !== cell) {
    return [refuse('MEMBER.NOT_ON_ROLL', articleOf(state, 'R32'), { cell })];
  }
  const since = membership.since > line.fromOn ? membership.since : line.fromOn;
  return [notBefore('acceptedOn', acceptedOn, 'memberSince', addDays(since, 1))];
}

/** A probationary member's roll is the admission's to write: it follows, and takes the member along. */
function accepted(state: TransferState, acceptedOn: Day, facts: Facts): readonly TransferEvent[] {
  const line = facts.lines?.[state.subject];
  if (!line) throw new Error('an acceptance without a line on the old roll was not refused');
  const admission = facts.persons[state.subject]?.openAdmission ?? null;
  return [
    {
      type: 'member.accepted',
      acceptedOn,
      from: state.organisation,
      to: state.to,
      status: line.status,
      exempt: line.exempt,
      lineFrom: line.fromOn,
      admission,
    },
  ];
}

/** The home cell has its member back: on the last day of the stay, or earlier. The base counts the member from the day after. */
const confirmReturn = defineAct<'confirm-return'>({
  kind: 'prepare',
  who: { phases: ['HOSTED'], roles: WORKERS, seats: ['releasing-cell'] },
  on: ({ backOn }) => backOn,
  check: (state, { backOn }) => [notBefore('backOn', backOn, 'hosted', state.acceptedOn)],
  happen: (state, { backOn }) => [
    { type: 'member.returned', returnedOn: backOn },
    ...endStay(state, backOn, 'came-back'),
  ],
});

export const receivingActs = {
  'accept-member': acceptMember,
  'confirm-return': confirmReturn,
};
