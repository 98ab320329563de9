import { addMonths, type PlainDate } from '../../calendar/plain-date';
import type { ActKind, OrganisationId, PersonId } from '../../kernel/facts';
import { refuse } from '../../kernel/refusal';
import type { Role } from '../../kernel/roles';
import {
  DEPUTATION_MOST_MONTHS,
  isLendable,
  RECORDERS_ABOVE,
  type DeputationReason,
} from '../../rights/deputing';
import { holdsOn } from '../dated';
import type { WorldFacts } from '../facts';
import { instantOf } from '../instants';
import { directlyAbove, holdsAt, inPerson, isOneOf } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { heldBy } from '../whose';

export interface Depute {
  /** Identity of the deputation, chosen by who records it. */
  readonly deputation: string;
  readonly principal: PersonId;
  readonly deputy: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly kinds: readonly ActKind[];
  readonly fromOn: PlainDate;
  /** First civil day on which it no longer holds. */
  readonly toOn: PlainDate;
  readonly reason: DeputationReason;
}

/**
 * The holder of a role lets somebody act in their place; for somebody absent, the body directly above records it. Only what
 * is held in one's own name is lent, in advance, for some months, and never a role that has no acts of its own.
 */
export const depute: WorldRule<Depute> = {
  whose: {
    ...heldBy(RECORDERS_ABOVE, 'directly above', 'the body of the role'),
    orAs: ['the principal'],
  },
  occurredOn: ({ fromOn }) => fromOn,
  needs: ({ deputation, principal, deputy, organisation }) => ({
    bodies: [organisation],
    persons: [principal, deputy],
    rights: { deputation },
  }),
  may: ({ principal, organisation }, facts, actor) =>
    isOneOf(actor, [principal]) ? null : directlyAbove(organisation, RECORDERS_ABOVE, facts, actor),
  do: (input, facts, actor) =>
    inPerson(actor, (by) => {
      const { deputation: id, principal, deputy, role, organisation, kinds, reason } = input;
      const { fromOn, toOn } = input;
      const { today, nowMs } = facts;
      const until = addMonths(fromOn, DEPUTATION_MOST_MONTHS);
      const row = {
        ...{ id, principal, deputy, role, organisation, kinds, reason },
        ...{ from_on: fromOn, to_on: toOn },
        ...{ recorded_by: by, recorded_at: instantOf(nowMs) },
        ...{ withdrawn_on: null, withdrawn_by: null },
      };
      return happensUnless(
        [
          facts.rights?.deputation?.row ? refuse('DEPUTATION.EXISTS', 'Rõ', { id }) : null,
          isLendable(role) ? null : refuse('DEPUTATION.NOT_LENDABLE', 'Rõ', { role }, 'role'),
          deputy === principal ? refuse('DEPUTATION.SELF', 'Rõ', {}, 'deputy') : null,
          facts.persons.includes(deputy) ? null : refuse('PERSON.UNKNOWN', 'Rõ', {}, 'deputy'),
          isHeld(input, facts)
            ? null
            : refuse('DEPUTATION.NOT_HELD', 'Rõ', { role, organisation }, 'role'),
          fromOn < today ? refuse('DEPUTATION.IN_PAST', 'Rõ', { fromOn, today }, 'fromOn') : null,
          toOn <= fromOn ? refuse('DEPUTATION.NO_DAY', 'Rõ', { fromOn, toOn }, 'toOn') : null,
          toOn > until ? refuse('DEPUTATION.TOO_LONG', 'Rõ', { until }, 'toOn') : null,
        ],
        () => ({ events: [{ type: 'deputation.recorded', row }] }),
      );
    }),
};

export interface WithdrawDeputation {
  readonly deputation: string;
}

/** Ended by who lent it, who was lent to, who recorded it, or the body directly above; acts that commit later do not find it. */
export const withdrawDeputation: WorldRule<WithdrawDeputation> = {
  whose: {
    ...heldBy(RECORDERS_ABOVE, 'directly above', 'the body of the role'),
    orAs: ['the principal', 'the deputy', 'who recorded it'],
  },
  needs: ({ deputation }) => ({ rights: { deputation } }),
  may: (_, { rights }, actor) => {
    const { row, above } = rights?.deputation ?? { row: null, above: null };
    if (!row) return refuse('DEPUTATION.NOT_FOUND', 'Rõ');
    const parties = [row.principal, row.deputy, row.recorded_by];
    const isAbove = above !== null && holdsAt(actor, RECORDERS_ABOVE, [above]);
    if (isOneOf(actor, parties) || isAbove) return null;
    return refuse('RIGHT.NOT_ABOVE', 'Rõ', { roles: RECORDERS_ABOVE, body: row.organisation });
  },
  do: (_, { rights, today }, actor) =>
    inPerson(actor, (by) => {
      const row = rights?.deputation?.row;
      if (!row) return refusedBy(refuse('DEPUTATION.NOT_FOUND', 'Rõ'));
      const { withdrawn_on: doneOn } = row;
      return happensUnless([doneOn ? refuse('ALREADY.DONE', 'Rõ', { doneOn }) : null], () => ({
        events: [
          { type: 'deputation.withdrawn', row: { ...row, withdrawn_on: today, withdrawn_by: by } },
        ],
      }));
    }),
};

/** In the principal's own name, on the first day: nothing lent is lent on. */
function isHeld(
  { principal, role, organisation, fromOn }: Depute,
  { appointments }: WorldFacts,
): boolean {
  return appointments.some(
    (held) =>
      held.person === principal &&
      held.role === role &&
      held.organisation === organisation &&
      holdsOn(held, fromOn),
  );
}
