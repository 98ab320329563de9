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
  needs: ({ acceptedOn }) => ({ rollOn: acceptedOn, subject: true }),
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
  const article = articleOf(state, 'R32');
  const membership = facts.persons[state.subject]?.membership;
  const line = facts.roll?.find(({ person }) => person === state.subject);
  if (!line || membership?.cell !== state.organisation) {
    return [refuse('MEMBER.NOT_ON_ROLL', article, { cell: state.organisation })];
  }
  return [notBefore('acceptedOn', acceptedOn, 'memberSince', addDays(membership.since, 1))];
}

function accepted(state: TransferState, acceptedOn: Day, facts: Facts): readonly TransferEvent[] {
  const line = facts.roll?.find(({ person }) => person === state.subject);
  return [
    {
      type: 'member.accepted',
      acceptedOn,
      from: state.organisation,
      to: state.to,
      status: line?.status ?? state.status,
      exempt: line?.exempt ?? false,
      admission: facts.persons[state.subject]?.openAdmission ?? null,
    },
  ];
}

/** The home cell has its member back: on the last day of the stay, or earlier. The base counts the member from the day after. */
const confirmReturn = defineAct<'confirm-return'>({
  kind: 'prepare',
  who: { phases: ['HOSTED'], roles: WORKERS, seats: ['releasing-cell'] },
  on: ({ returnedOn }) => returnedOn,
  check: (state, { returnedOn }) => [
    notBefore('returnedOn', returnedOn, 'hosted', state.acceptedOn),
  ],
  happen: (state, { returnedOn }) => [
    { type: 'member.returned', returnedOn },
    ...endStay(state, returnedOn, 'came-back'),
  ],
});

export const receivingActs = {
  'accept-member': acceptMember,
  'confirm-return': confirmReturn,
};
