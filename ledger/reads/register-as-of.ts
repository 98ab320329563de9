import type { PlainDate } from '../../rules/calendar/plain-date';
import type {
  Appointment,
  Body,
  OrganisationId,
  PersonId,
  RollMember,
} from '../../rules/kernel/facts';
import type { LedgerContext } from '../context';

/** A body and every body above it as they stood on the day, lowest first. */
export async function bodiesAsOf(
  { pool }: LedgerContext,
  organisation: OrganisationId,
  day: PlainDate,
): Promise<readonly Body[]> {
  const { rows } = await pool.query<{ bodies: readonly Body[] }>(
    'SELECT ro_bodies($1, $2) AS bodies',
    [organisation, day],
  );
  return rows[0]?.bodies ?? [];
}

/** The roll of a cell on the day, ordered by person. */
export async function rollAsOf(
  { pool }: LedgerContext,
  cell: OrganisationId,
  day: PlainDate,
): Promise<readonly RollMember[]> {
  const { rows } = await pool.query<{ roll: readonly RollMember[] }>(
    'SELECT ro_roll($1, $2) AS roll',
    [cell, day],
  );
  return rows[0]?.roll ?? [];
}

/** The roles a person holds on the day. */
export async function appointmentsAsOf(
  { pool }: LedgerContext,
  person: PersonId,
  day: PlainDate,
): Promise<readonly Appointment[]> {
  const { rows } = await pool.query<{ held: readonly Appointment[] }>(
    'SELECT ro_appointments($1, $2) AS held',
    [person, day],
  );
  return rows[0]?.held ?? [];
}

/** A body of the tree as lists show it. */
export interface OrganisationLine {
  readonly id: OrganisationId;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: OrganisationId | null;
}

/** Every body that stood on the day, under the code, name and level of that day, by code. */
export async function organisationsOn(
  { pool }: LedgerContext,
  day: PlainDate,
): Promise<readonly OrganisationLine[]> {
  const { rows } = await pool.query<OrganisationLine>(
    `SELECT o.id, coalesce(f.code, o.code) AS code, coalesce(f.name, o.name) AS name,
       coalesce(f.level, o.level) AS level, p.parent
     FROM organisation o
     LEFT JOIN organisation_form f ON f.organisation = o.id AND ro_holds(f.from_on, f.to_on, $1)
     LEFT JOIN organisation_parent p ON p.child = o.id AND ro_holds(p.from_on, p.to_on, $1)
     WHERE ro_holds(o.from_on, o.to_on, $1) ORDER BY 2`,
    [day],
  );
  return rows;
}

/** A person as screens name them. */
export interface PersonLine {
  readonly id: PersonId;
  readonly name: string;
  readonly bornOn: PlainDate;
  readonly gender: string | null;
}

/** The persons with these ids, by name; unknown ids are missing. */
export async function personsOf(
  { pool }: LedgerContext,
  ids: readonly PersonId[],
): Promise<readonly PersonLine[]> {
  const { rows } = await pool.query<PersonLine>(
    `SELECT id, name, born_on AS "bornOn", gender FROM person WHERE id = ANY ($1) ORDER BY name, id`,
    [ids],
  );
  return rows;
}
