import type { PlainDate } from '../rules/calendar/plain-date';
import type { OrganisationId, PersonId } from '../rules/kernel/facts';
import type { Role } from '../rules/kernel/roles';
import type { LedgerContext } from './context';
import type {
  NewAccount,
  NewAppointment,
  NewAuthorisation,
  NewMembership,
  NewOrganisation,
  NewParent,
  NewPerson,
  NewTemporaryActivity,
} from './register-rows';
import { inTransaction } from './transaction';

/** What is entered into the registers of the world; every part may be left out. */
export interface RegisterEntries {
  readonly organisations?: readonly NewOrganisation[];
  readonly parents?: readonly NewParent[];
  readonly authorisations?: readonly NewAuthorisation[];
  readonly persons?: readonly NewPerson[];
  readonly memberships?: readonly NewMembership[];
  readonly temporaryActivities?: readonly NewTemporaryActivity[];
  readonly appointments?: readonly NewAppointment[];
  readonly accounts?: readonly NewAccount[];
}

/** Registers are changed by one at a time, and never beside an act: rights are those at the act's commit. */
const LOCK_REGISTERS = 'SELECT pg_advisory_xact_lock(7001, 1)';

const PARTS = [
  'organisations',
  'parents',
  'authorisations',
  'persons',
  'memberships',
  'temporaryActivities',
  'appointments',
  'accounts',
] as const;

/** By part: its table, and which field of a row stands in which column. */
const INSERTS: Readonly<Record<keyof RegisterEntries, string>> = {
  organisations: `INSERT INTO organisation (id, code, name, level, from_on, to_on)
    SELECT r.id, r.code, r.name, r.level, r."fromOn", r."toOn" FROM jsonb_to_recordset($1)
      AS r (id uuid, code text, name text, level text, "fromOn" date, "toOn" date)`,
  parents: `INSERT INTO organisation_parent (child, parent, from_on, to_on)
    SELECT r.child, r.parent, r."fromOn", r."toOn" FROM jsonb_to_recordset($1)
      AS r (child uuid, parent uuid, "fromOn" date, "toOn" date)`,
  authorisations: `INSERT INTO authorisation (organisation, from_on, to_on)
    SELECT r.organisation, r."fromOn", r."toOn" FROM jsonb_to_recordset($1)
      AS r (organisation uuid, "fromOn" date, "toOn" date)`,
  persons: `INSERT INTO person (id, name, born_on, gender)
    SELECT r.id, r.name, r."bornOn", r.gender FROM jsonb_to_recordset($1)
      AS r (id uuid, name text, "bornOn" date, gender text)`,
  memberships: `INSERT INTO membership (person, cell, status, exempt, from_on, to_on)
    SELECT r.person, r.cell, r.status, coalesce(r.exempt, false), r."fromOn", r."toOn" FROM jsonb_to_recordset($1)
      AS r (person uuid, cell uuid, status text, exempt boolean, "fromOn" date, "toOn" date)`,
  temporaryActivities: `INSERT INTO temporary_activity (person, host, from_on, to_on)
    SELECT r.person, r.host, r."fromOn", r."toOn" FROM jsonb_to_recordset($1)
      AS r (person uuid, host uuid, "fromOn" date, "toOn" date)`,
  appointments: `INSERT INTO appointment (person, role, organisation, standing, from_on, to_on)
    SELECT r.person, r.role, r.organisation, coalesce(r.standing, false), r."fromOn", r."toOn"
    FROM jsonb_to_recordset($1)
      AS r (person uuid, role text, organisation uuid, standing boolean, "fromOn" date, "toOn" date)`,
  accounts: `INSERT INTO account (id, login, password_hash, person, locale)
    SELECT r.id, r.login, r."passwordHash", r.person, r.locale FROM jsonb_to_recordset($1)
      AS r (id uuid, login text, "passwordHash" text, person uuid, locale text)`,
};

/** Enters rows into the registers, all or none, one statement per table. For seeds, imports and administrators. */
export async function enterRegister(
  ledger: LedgerContext,
  entries: RegisterEntries,
): Promise<void> {
  await inTransaction(ledger.pool, async (client) => {
    await client.query(LOCK_REGISTERS);
    for (const part of PARTS) {
      const rows = entries[part] ?? [];
      if (rows.length > 0) await client.query(INSERTS[part], [JSON.stringify(rows)]);
    }
    return { keep: true, answer: undefined };
  });
}

/** Ends what a person holds at a body from a day on; acts that commit later no longer find it. Answers how many ended. */
export async function endAppointment(
  ledger: LedgerContext,
  held: { readonly person: PersonId; readonly role: Role; readonly organisation: OrganisationId },
  toOn: PlainDate,
): Promise<number> {
  return inTransaction(ledger.pool, async (client) => {
    await client.query(LOCK_REGISTERS);
    const { rowCount } = await client.query(
      `UPDATE appointment SET to_on = $4
       WHERE person = $1 AND role = $2 AND organisation = $3 AND ro_holds(from_on, to_on, $4)`,
      [held.person, held.role, held.organisation, toOn],
    );
    return { keep: true, answer: rowCount ?? 0 };
  });
}
