import { notBefore } from '../../kernel/checks';
import { defineAct } from '../act';

/** A1. A union proposes its outstanding member for the source list; asked for where an overlay says so. */
const recordUnionProposal = defineAct<'record-union-proposal'>({
  kind: 'prepare',
  who: {
    phases: ['SOURCE', 'TRAINED'],
    roles: ['organiser', 'secretary'],
    seat: 'cell',
    doneOnce: ({ local }) => local?.unionProposedOn ?? null,
  },
  on: ({ proposedOn }) => proposedOn,
  happen: (_state, proposal) => [{ type: 'candidate.proposed-by-union', ...proposal }],
});

/**
 * A13. The commission of the deciding body checks the candidate's awareness before the decision. An insufficient result
 * stops nothing: deciders are shown it.
 */
const recordAwarenessCheck = defineAct<'record-awareness-check'>({
  kind: 'verify',
  who: {
    phases: ['SUBMITTED'],
    roles: ['organiser'],
    seat: 'authority',
    doneOnce: ({ local }) => local?.awarenessCheckedOn ?? null,
  },
  on: ({ checkedOn }) => checkedOn,
  check: (state, { checkedOn }) => [
    notBefore('checkedOn', checkedOn, 'cellVote', state.cellVotedOn),
  ],
  happen: (_state, { checkedOn, result }) => [{ type: 'awareness.checked', checkedOn, result }],
});

export const localActs = {
  'record-union-proposal': recordUnionProposal,
  'record-awareness-check': recordAwarenessCheck,
};
