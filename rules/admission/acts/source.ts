import { holds, notBefore, unlessRefused } from '../../kernel/checks';
import type { Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { defineAct, personOf, type AdmissionRule } from '../act';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionEvent } from '../events';
import type { AdmissionInputs } from '../inputs';
import { packFor } from '../packs/registry';
import { placeOf } from '../seats';
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
  const authority = authorityFor(pack, facts.bodies);
  return [
    isAuthority(authority) ? null : authority,
    passes ? null : refuse('VOTE.BELOW_THRESHOLD', article, { yes, base }, 'tally'),
    candidate ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'candidate'),
    candidate?.membership
      ? refuse('CANDIDATE.ALREADY_MEMBER', 'Charter Art. 4', {}, 'candidate')
      : null,
    candidate?.openAdmission
      ? refuse('CANDIDATE.HAS_DOSSIER', 'Rõ', { dossier: candidate.openAdmission }, 'candidate')
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
      ...placeOf(facts.bodies),
      helper,
      listedOn,
    },
    cellVote({ question: 'listing', cell, pack }, vote, facts),
  ];
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
  'remove-from-list': removeFromList,
};
