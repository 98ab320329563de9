import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../rules/calendar/plain-date';
import type { OrganisationId, PersonId } from '../rules/kernel/facts';
import type { Role } from '../rules/kernel/roles';
import type { Loaded } from '../rules/world/events';
import type { LedgerContext } from './context';
import type {
  Dated,
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
import { changeWorld } from './world/change';
import { loadBatch, partsOf } from './world/load';
import { newPersonalData, sealPerson, type PersonalData } from './world/seal-person';

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

/**
 * Enters rows into the registers, all or none: the bulk door for seeds and imports, which no person passes. Each part of
 * at most 2,000 rows is one entry of its register (`load`). A row whose key is there already fails everything.
 */
export async function enterRegister(
  ledger: LedgerContext,
  entries: RegisterEntries,
): Promise<void> {
  const people = (entries.persons ?? []).map(({ id, name, bornOn, gender = null }) =>
    newPersonalData({ id, name, born_on: bornOn, gender }),
  );
  const dataOf = new Map(people.map((person) => [person.id, person]));
  await inTransaction(ledger.pool, async (client) => {
    for (const loaded of partsOf(organisationRows(entries))) {
      await loadBatch(ledger, client, { register: 'organisations', loaded, people: [] });
    }
    for (const loaded of partsOf(personRows(entries, people))) {
      await loadBatch(ledger, client, {
        register: 'persons',
        loaded,
        people: peopleIn(loaded, dataOf),
      });
    }
    const { accounts = [] } = entries;
    if (accounts.length > 0) await client.query(INSERT_ACCOUNTS, [JSON.stringify(accounts)]);
    return { keep: true, answer: undefined };
  });
}

/** Ends what a person holds at a body from a day on; acts that commit later no longer find it. Answers how many ended. */
export async function endAppointment(
  ledger: LedgerContext,
  held: { readonly person: PersonId; readonly role: Role; readonly organisation: OrganisationId },
  toOn: PlainDate,
): Promise<number> {
  const outcome = await changeWorld(ledger, {
    caller: { kind: 'system' },
    register: 'persons',
    act: 'end-appointment',
    input: { ...held, on: toOn },
    key: `end-appointment:${randomUUID()}`,
  });
  return outcome.kind === 'accepted' ? 1 : 0;
}

/** How somebody signs in is no part of the world the law looks at: secrets change on their own and stand in no stream. */
const INSERT_ACCOUNTS = `INSERT INTO account (id, login, password_hash, person, locale)
  SELECT r.id, r.login, r."passwordHash", r.person, r.locale FROM jsonb_to_recordset($1)
    AS r (id uuid, login text, "passwordHash" text, person uuid, locale text)`;

function organisationRows(entries: RegisterEntries): readonly Loaded[] {
  const { organisations = [], parents = [], authorisations = [] } = entries;
  return [
    {
      type: 'organisation.loaded',
      rows: organisations.map((it) => ({ id: it.id, ...shapeOf(it), ...datesOf(it) })),
    },
    {
      type: 'organisation-form.loaded',
      rows: organisations.map((it) => ({ organisation: it.id, ...shapeOf(it), ...datesOf(it) })),
    },
    {
      type: 'organisation-parent.loaded',
      rows: parents.map((it) => ({ child: it.child, parent: it.parent, ...datesOf(it) })),
    },
    {
      type: 'authorisation.loaded',
      rows: authorisations.map((it) => ({ organisation: it.organisation, ...datesOf(it) })),
    },
  ];
}

function personRows(entries: RegisterEntries, people: readonly PersonalData[]): readonly Loaded[] {
  const { memberships = [], temporaryActivities = [], appointments = [] } = entries;
  return [
    { type: 'person.loaded', rows: people.map(sealPerson) },
    {
      type: 'membership.loaded',
      rows: memberships.map(({ person, cell, status, ...it }) => ({
        person,
        cell,
        status,
        ...datesOf(it),
      })),
    },
    {
      type: 'exemption.loaded',
      rows: memberships
        .filter(({ exempt }) => exempt === true)
        .map(({ person, ...it }) => ({ person, ...datesOf(it) })),
    },
    {
      type: 'temporary-activity.loaded',
      rows: temporaryActivities.map(({ person, host, ...it }) => ({
        person,
        host,
        ...datesOf(it),
      })),
    },
    {
      type: 'appointment.loaded',
      rows: appointments.map(({ person, role, organisation, standing = false, ...it }) => ({
        person,
        role,
        organisation,
        standing,
        ...datesOf(it),
      })),
    },
  ];
}

function shapeOf({ code, name, level }: NewOrganisation) {
  return { code, name, level };
}

function datesOf({ fromOn, toOn = undefined }: Dated) {
  return { from_on: fromOn, to_on: toOn ?? null };
}

function peopleIn(
  loaded: readonly Loaded[],
  dataOf: ReadonlyMap<PersonId, PersonalData>,
): readonly PersonalData[] {
  return loaded
    .filter(({ type }) => type === 'person.loaded')
    .flatMap(({ rows }) => rows)
    .flatMap((row) => ('id' in row && dataOf.get(String(row.id))) || []);
}
