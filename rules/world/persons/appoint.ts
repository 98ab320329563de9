import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { Role } from '../../kernel/roles';
import { checkEnd, checkFree, endedOn, lasts, newestOf, overlap } from '../dated';
import type { WorldFacts } from '../facts';
import { atOrAbove, notOneself } from '../rights';
import type { AppointmentRow } from '../rows';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { checkKnown, checkStands } from './known';
import { heldBy } from '../whose';

export interface Appoint {
  readonly person: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  /** First day; may lie ahead. */
  readonly on: PlainDate;
  /** First day on which it no longer holds. */
  readonly until?: PlainDate;
  /** Sits on the standing committee too; only for committee members. */
  readonly standing?: boolean;
}

export interface EndAppointment {
  readonly person: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  /** First day on which it no longer holds; may lie ahead. */
  readonly on: PlainDate;
}

/** Roles that exclude every other: who gives out keys reads no dossier, who audits does nothing in one. */
const APART: ReadonlySet<Role> = new Set(['administrator', 'auditor']);

/**
 * Somebody holds a role at a body from a day on. Given by an administrator at the body or above it, never to oneself;
 * holders are looked up, so no dossier has to follow.
 */
export const appoint: WorldRule<Appoint> = {
  whose: {
    ...heldBy(['administrator'], 'at or above', 'the body'),
    never: ['who is to hold the role'],
  },
  occurredOn: ({ on }) => on,
  needs: ({ person, organisation }) => ({ bodies: [organisation], persons: [person] }),
  may: ({ organisation, person }, facts, actor) =>
    notOneself(actor, person) ?? atOrAbove(organisation, ['administrator'], facts, actor),
  do: ({ person, role, organisation, on, until, standing = false }, facts) => {
    const row = { person, role, organisation, from_on: on, to_on: until ?? null, standing };
    const same = facts.appointments.filter((held) => isSame(held, row));
    return happensUnless(
      [
        checkKnown(facts, person),
        checkStands(facts, organisation, row, 'organisation'),
        checkEnd(row, until, 'until'),
        standing && role !== 'committee-member'
          ? refuse('APPOINTMENT.NO_STANDING', 'Rõ', { role }, 'standing')
          : null,
        checkFree(row, same, 'on'),
        checkApart(row, facts),
      ],
      () => ({ events: [{ type: 'appointment.began', row }] }),
    );
  },
};

/** It ends from a day on; who acts after that no longer holds it. */
export const endAppointment: WorldRule<EndAppointment> = {
  whose: heldBy(['administrator'], 'at or above', 'the body'),
  occurredOn: ({ on }) => on,
  needs: ({ person, organisation }) => ({ bodies: [organisation], persons: [person] }),
  may: ({ organisation }, facts, actor) => atOrAbove(organisation, ['administrator'], facts, actor),
  do: ({ on, ...held }, facts) => {
    const known = facts.appointments.filter((row) => isSame(row, held) && lasts(row, on));
    const row = newestOf(known);
    if (!row) return refusedBy(refuse('APPOINTMENT.NONE', 'Rõ', { role: held.role, day: on }));
    return happensUnless([checkEnd(row, on, 'on')], () => ({
      events: [{ type: 'appointment.ended', row: endedOn(row, on) }],
    }));
  },
};

type Held = Pick<AppointmentRow, 'person' | 'role' | 'organisation'>;

function isSame(one: Held, other: Held): boolean {
  return (
    one.person === other.person &&
    one.role === other.role &&
    one.organisation === other.organisation
  );
}

/** Static separation of duties: on no day does one person hold a role that stands apart together with another. */
function checkApart(row: AppointmentRow, { appointments }: WorldFacts): Refusal | null {
  const other = appointments.find(
    (held) =>
      held.role !== row.role && (APART.has(row.role) || APART.has(held.role)) && overlap(held, row),
  );
  if (!other) return null;
  return refuse('SEPARATION.APART_ROLES', 'Rõ', { role: row.role, other: other.role }, 'role');
}
