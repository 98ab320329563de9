import type { PlainDate } from '../../calendar/plain-date';
import type { MemberStatus, OrganisationId, PersonId } from '../../kernel/facts';
import type { WayOfLeaving } from '../../kernel/leaving';
import { refuse } from '../../kernel/refusal';
import { checkFree, endedOn, lasts, newestOf, notInFuture } from '../dated';
import type { PersonsEvent } from '../events';
import type { WorldFacts } from '../facts';
import { above } from '../rights';
import type { KnownMembership } from '../rows';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { checkCell, checkKnown, checkStands } from './known';
import { heldBy } from '../whose';

export interface EnrolMember {
  readonly person: PersonId;
  readonly cell: OrganisationId;
  readonly status: MemberStatus;
  readonly on: PlainDate;
}

export interface EndMembership {
  readonly person: PersonId;
  /** The cell on whose roll the member stands. */
  readonly cell: OrganisationId;
  /** First day on which it no longer holds. */
  readonly on: PlainDate;
  /** How it ended, where that is known; a later re-admission asks for it. */
  readonly way?: WayOfLeaving;
}

export interface ChangeCell {
  readonly person: PersonId;
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  readonly on: PlainDate;
}

/** Those who keep the rolls: the secretary and the organiser of a body above the cell. */
const KEEPERS = ['secretary', 'organiser'] as const;

/** Somebody who is a member already comes onto a roll: brought over from another register. Admissions bring their own. */
export const enrolMember: WorldRule<EnrolMember> = {
  whose: heldBy(KEEPERS, 'above', 'the cell'),
  occurredOn: ({ on }) => on,
  needs: ({ person, cell }) => ({ bodies: [cell], persons: [person] }),
  may: ({ cell }, facts, actor) => above(cell, KEEPERS, facts, actor),
  do: ({ person, cell, status, on }, facts) => {
    const row = { person, cell, status, from_on: on, to_on: null };
    return happensUnless(
      [
        checkKnown(facts, person),
        checkStands(facts, cell, row, 'cell'),
        checkCell(facts, cell, on, 'cell'),
        checkFree(row, facts.memberships, 'on'),
      ],
      () => ({ events: [{ type: 'membership.began', row }] }),
    );
  },
};

/** A membership ends for a reason outside Rõ: death, leaving, another register. */
export const endMembership: WorldRule<EndMembership> = {
  whose: heldBy(KEEPERS, 'above', 'the cell'),
  occurredOn: ({ on }) => on,
  needs: ({ person, cell }) => ({ bodies: [cell], persons: [person] }),
  may: ({ cell }, facts, actor) => above(cell, KEEPERS, facts, actor),
  do: ({ person, cell, on, way }, facts) => {
    const row = findMembership(facts, cell, on);
    if (!row) return refusedBy(refuse('MEMBERSHIP.NONE', 'Rõ', { person, cell, day: on }));
    return happensUnless([notInFuture(on, facts.today)], () => ({
      events: [
        endOf(row, on),
        ...(way ? [{ type: 'leaving.recorded' as const, row: { person, left_on: on, way } }] : []),
      ],
    }));
  },
};

/** A member comes onto the roll of another cell, with the standing they have. */
export const changeCell: WorldRule<ChangeCell> = {
  whose: {
    roles: KEEPERS,
    at: [
      { where: 'above', body: 'the cell left' },
      { where: 'above', body: 'the new cell' },
    ],
  },
  occurredOn: ({ on }) => on,
  needs: ({ person, from, to }) => ({ bodies: [from, to], persons: [person] }),
  may: ({ from, to }, facts, actor) =>
    above(from, KEEPERS, facts, actor) ?? above(to, KEEPERS, facts, actor),
  do: ({ person, from, to, on }, facts) => {
    const row = findMembership(facts, from, on);
    if (!row) return refusedBy(refuse('MEMBERSHIP.NONE', 'Rõ', { person, cell: from, day: on }));
    // A change recorded late does not outlast what ended since.
    const next = { person, cell: to, status: row.status, from_on: on, to_on: row.to_on };
    const others = facts.memberships.filter((known) => known !== row);
    return happensUnless(
      [
        notInFuture(on, facts.today),
        from === to ? refuse('MEMBERSHIP.SAME_CELL', 'Rõ', { cell: to }, 'to') : null,
        on === row.from_on
          ? refuse(
              'DATE.BEFORE_CAUSE',
              'Rõ',
              { day: on, cause: 'membership', earliest: row.from_on },
              'on',
            )
          : null,
        checkStands(facts, to, next, 'to'),
        checkCell(facts, to, on, 'to'),
        checkFree(next, others, 'on'),
      ],
      () => ({ events: [endOf(row, on), { type: 'membership.began', row: next }] }),
    );
  },
};

/** The membership in the cell that lasts past the day and had begun by then. */
function findMembership(
  { memberships }: WorldFacts,
  cell: OrganisationId,
  on: PlainDate,
): KnownMembership | undefined {
  const row = newestOf(memberships.filter((known) => known.cell === cell && lasts(known, on)));
  return row && row.from_on <= on ? row : undefined;
}

/** The row of a dossier is the dossier's: that it ended is recorded beside it. */
function endOf({ cause_dossier: cause, ...row }: KnownMembership, on: PlainDate): PersonsEvent {
  const { person, from_on, status } = row;
  return cause === null
    ? { type: 'membership.ended', row: endedOn(row, on) }
    : { type: 'membership-end.recorded', row: { person, from_on, status, to_on: on } };
}
