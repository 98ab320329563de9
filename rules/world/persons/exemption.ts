import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import { checkEnd, checkFree, endedOn, holdsOn, lasts, newestOf } from '../dated';
import type { WorldFacts } from '../facts';
import { atOrAbove } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { heldBy } from '../whose';

export interface Exempt {
  readonly person: PersonId;
  /** The member's cell, which decides it. */
  readonly cell: OrganisationId;
  readonly on: PlainDate;
  /** First day on which it no longer holds. */
  readonly until?: PlainDate;
}

export type EndExemption = Omit<Exempt, 'until'>;

/**
 * A member is exempt from work and activity; absent, they are left out of the base, present, they count.
 * @source docs/law/admission.md §base: the cell decides on exemptions
 */
export const exempt: WorldRule<Exempt> = {
  whose: heldBy(['secretary'], 'at or above', 'the cell'),
  occurredOn: ({ on }) => on,
  needs: ({ person, cell }) => ({ bodies: [cell], persons: [person] }),
  may: ({ cell }, facts, actor) => atOrAbove(cell, ['secretary'], facts, actor),
  do: ({ person, cell, on, until }, facts) => {
    const row = { person, from_on: on, to_on: until ?? null };
    return happensUnless(
      [
        checkMember(facts, person, cell, on),
        checkEnd(row, until, 'until'),
        checkFree(row, facts.exemptions, 'on'),
      ],
      () => ({ events: [{ type: 'exemption.began', row }] }),
    );
  },
};

export const endExemption: WorldRule<EndExemption> = {
  whose: heldBy(['secretary'], 'at or above', 'the cell'),
  occurredOn: ({ on }) => on,
  needs: ({ person, cell }) => ({ bodies: [cell], persons: [person] }),
  may: ({ cell }, facts, actor) => atOrAbove(cell, ['secretary'], facts, actor),
  do: ({ person, cell, on }, facts) => {
    const row = newestOf(facts.exemptions.filter((known) => lasts(known, on)));
    if (!row) return refusedBy(refuse('EXEMPTION.NONE', 'Rõ', { person, day: on }));
    return happensUnless([checkMember(facts, person, cell, on), checkEnd(row, on, 'on')], () => ({
      events: [{ type: 'exemption.ended', row: endedOn(row, on) }],
    }));
  },
};

/** Refuses somebody who is on no roll of that cell on the day. */
export function checkMember(
  { memberships }: WorldFacts,
  person: PersonId,
  cell: OrganisationId,
  day: PlainDate,
): Refusal | null {
  const is = memberships.some(
    (row) => row.person === person && row.cell === cell && holdsOn(row, day),
  );
  return is ? null : refuse('MEMBERSHIP.NONE', 'Rõ', { person, cell, day });
}
