import { changedSince, notBefore, unlessRefused } from '../../kernel/checks';
import type { Actor, Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { isRight, rightsOf, separated, type Right } from '../../kernel/rights';
import { defineAct, type AdmissionRule } from '../act';
import { authorityFor, isAuthority } from '../authority';
import type { AdmissionEvent } from '../events';
import type { AdmissionInputs } from '../inputs';
import { laid } from '../packs/layers';
import { packFor } from '../packs/registry';
import { barredForGood, formerMembershipOf } from '../readmission/may-return';
import { placeOf } from '../seats';
import { cellVote, checkCellVote } from '../voting';

type Listing = AdmissionInputs['list-candidate'];
const LISTERS = ['organiser', 'secretary'] as const;

/** A1. The cell puts somebody on its source list and names a full member to help; opens the dossier. */
const listCandidate: AdmissionRule<'list-candidate'> = {
  creates: true,
  whose: { phases: [], roles: LISTERS, at: 'cell' },
  kind: 'preside',
  freshFactor: true,
  occurredOn: ({ listedOn }) => listedOn,
  needs: ({ cell, listedOn, candidate, helper }) => ({
    organisation: cell,
    rollOn: listedOn,
    bodiesOn: listedOn,
    layersOn: listedOn,
    chainsOf: [cell],
    persons: [candidate, helper],
    pastOf: candidate,
  }),
  may: (_state, actor, facts) => {
    const cell = facts.bodies[0];
    if (cell?.level !== 'cell') return refuse('CELL.UNKNOWN', 'Rõ', {}, 'cell');
    if (listingRights(actor, facts).length > 0) return null;
    return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: LISTERS, body: cell.id });
  },
  right: (_state, actor, facts) => listingRights(actor, facts)[0] ?? null,
  do: (_state, input, facts, actor) =>
    unlessRefused([...checkListing(input, facts), barredFrom(input, actor, facts)], () =>
      listed(input, facts),
    ),
};

function checkListing(input: Listing, facts: Facts): readonly (Refusal | null)[] {
  const pack = laid(packFor(input.listedOn), facts.layers ?? []);
  const asked = { question: 'listing', cell: input.cell, pack } as const;
  const vote = { ...input, heldOn: input.listedOn, resolutionNumber: '-' };
  const refusals = checkCellVote(asked, vote, facts);
  if (refusals.some((refusal) => refusal !== null)) return refusals;
  const { passes, yes, base, article } = cellVote(asked, vote, facts);
  const candidate = facts.persons[input.candidate];
  const helper = facts.persons[input.helper];
  const authority = authorityFor(pack, facts.bodies);
  const former = formerMembershipOf(facts.past);
  return [
    former ? barredForGood(pack, former) : null,
    changedSince('listedOn', input.listedOn, input.cell, facts),
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

function listingRights(actor: Actor, { bodies: [cell] }: Facts): readonly Right[] {
  return cell ? rightsOf(actor, LISTERS, [cell.id], 'preside') : [];
}

/** Whom it is about is known only from the input; the right used is the first. */
function barredFrom({ candidate }: Listing, actor: Actor, facts: Facts): Refusal | null {
  const rights = listingRights(actor, facts).slice(0, 1);
  const answer = separated(rights, actor, { subject: candidate, kind: 'preside' });
  return isRight(answer) ? null : answer;
}

function listed(input: Listing, facts: Facts): readonly AdmissionEvent[] {
  const { candidate, cell, helper, listedOn } = input;
  const { layers = [] } = facts;
  const pack = laid(packFor(listedOn), layers);
  const vote = { ...input, heldOn: listedOn };
  const former = formerMembershipOf(facts.past);
  return [
    {
      type: 'candidate.listed',
      candidate,
      cell,
      ...placeOf(facts.bodies),
      helper,
      listedOn,
      ...(layers.length > 0 && { layers }),
    },
    cellVote({ question: 'listing', cell, pack }, vote, facts),
    ...(former ? [{ type: 'former-member.found' as const, ...former }] : []),
  ];
}

/** A1. The cell takes somebody off its list. */
const removeFromList = defineAct<'remove-from-list'>({
  kind: 'preside',
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
