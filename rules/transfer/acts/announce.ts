import { laid } from '../../admission/packs/layers';
import { packFor } from '../../admission/packs/registry';
import { notBefore, notCovered, unlessRefused } from '../../kernel/checks';
import type { Actor, Facts } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { rightOf, separated } from '../../kernel/rights';
import type { TransferRule } from '../act';
import type { TransferEvent } from '../events';
import type { TransferInputs } from '../inputs';
import { WORKERS } from '../rights';
import { passingOn } from '../route';

type Announcement = TransferInputs['announce-transfer'];

const ARTICLE = 'R32, 294-QĐ/TW on the transfer of activity';

/** R32. The cell learns that a member moves, for good or for a time; opens the dossier, and the first term runs. */
export const announceTransfer: TransferRule<'announce-transfer'> = {
  creates: true,
  kind: 'prepare',
  whose: { phases: [], roles: WORKERS, at: 'releasing-cell' },
  occurredOn: ({ announcedOn }) => announcedOn,
  needs: ({ member, from, to, announcedOn }) => ({
    organisation: from,
    bodiesOn: announcedOn,
    persons: [member],
    chainsOf: [to],
    chainsOn: announcedOn,
    openTransfers: true,
    layersOn: announcedOn,
  }),
  may: (_state, actor, facts) => {
    const cell = facts.bodies[0];
    if (cell?.level !== 'cell') return refuse('CELL.UNKNOWN', 'Rõ', {}, 'from');
    if (rightOf(actor, WORKERS, cell.id, 'prepare')) return null;
    return refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: WORKERS, body: cell.id });
  },
  right: (_state, actor, { bodies: [cell] }) =>
    cell ? rightOf(actor, WORKERS, cell.id, 'prepare') : null,
  do: (_state, input, facts, actor) =>
    unlessRefused([...checkAnnouncement(input, facts), ownCase(input, actor)], () =>
      announced(input, facts),
    ),
};

function checkAnnouncement(input: Announcement, facts: Facts): readonly (Refusal | null)[] {
  const member = facts.persons[input.member];
  const receiving = facts.chains?.[input.to]?.[0];
  const { openTransfer } = member ?? {};
  return [
    member ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'member'),
    member && member.membership?.cell !== input.from
      ? refuse('MEMBER.NOT_ON_ROLL', ARTICLE, { cell: input.from }, 'member')
      : null,
    openTransfer ? refuse('MEMBER.HAS_TRANSFER', 'Rõ', { dossier: openTransfer }, 'member') : null,
    receiving?.level === 'cell' ? null : refuse('CELL.UNKNOWN', 'Rõ', {}, 'to'),
    input.to === input.from ? refuse('TRANSFER.SAME_CELL', ARTICLE, {}, 'to') : null,
    notCovered('effectiveOn', input.effectiveOn, facts.calendar),
    ...checkStay(input, facts),
  ];
}

/** Nobody moves their own membership, nor has it moved in their place. */
function ownCase({ member, from }: Announcement, actor: Actor): Refusal | null {
  const right = rightOf(actor, WORKERS, from, 'prepare');
  if (!right) return null;
  const answer = separated([right], actor, { subject: member, kind: 'prepare' });
  return 'code' in answer ? answer : null;
}

/** A stay has a last day, a transfer for good has none. */
function checkStay(
  { sort, effectiveOn, announcedOn, untilOn }: Announcement,
  { calendar }: Facts,
): readonly (Refusal | null)[] {
  if (sort === 'permanent') {
    return [untilOn ? refuse('TRANSFER.HAS_NO_END', ARTICLE, {}, 'untilOn') : null];
  }
  if (!untilOn) return [refuse('TRANSFER.END_MISSING', ARTICLE, {}, 'untilOn')];
  return [
    notBefore('untilOn', untilOn, 'effectiveOn', effectiveOn),
    notBefore('untilOn', untilOn, 'announcedOn', announcedOn),
    notCovered('untilOn', untilOn, calendar),
  ];
}

function announced(input: Announcement, facts: Facts): readonly TransferEvent[] {
  const { layers = [] } = facts;
  const pack = laid(packFor(input.announcedOn), layers);
  const receiving = facts.chains?.[input.to] ?? [];
  return [
    {
      type: 'transfer.announced',
      transfer: facts.dossier,
      member: input.member,
      status: facts.persons[input.member]?.membership?.status ?? 'full',
      from: input.from,
      to: input.to,
      sort: input.sort,
      announcedOn: input.announcedOn,
      effectiveOn: input.effectiveOn,
      untilOn: input.untilOn ?? null,
      pack: pack.id,
      ...(layers.length > 0 && { layers }),
      releasing: facts.bodies.map(({ id }) => id),
      receiving: receiving.map(({ id }) => id),
      onward: passingOn(facts.bodies, receiving, pack.letterPassedOnBy.levels),
    },
  ];
}
