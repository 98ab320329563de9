import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Level, MemberStatus, OrganisationId, PersonId } from '../../rules/kernel/facts';
import type { Role } from '../../rules/kernel/roles';
import type { LedgerContext } from '../context';

/** A body under the code, name and level it had on the day. */
export interface BodyLine {
  readonly id: OrganisationId;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

/** A body as it stood on a day, with those above it (lowest first) and those directly below (by code). */
export interface BodyAsOf extends BodyLine {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly authorised: boolean;
  readonly above: readonly BodyLine[];
  readonly below: readonly BodyLine[];
}

/** Code, name and level of `organisation o` on the day `$2`; those of its row where no form was recorded. */
const FORM = `LEFT JOIN organisation_form f ON f.organisation = o.id AND ro_holds(f.from_on, f.to_on, $2)`;
const LINE = `jsonb_build_object('id', o.id, 'code', coalesce(f.code, o.code), 'name', coalesce(f.name, o.name),
  'level', coalesce(f.level, o.level))`;

/** The body on the day; undefined where it did not stand then. */
export async function bodyAsOf(
  { pool }: LedgerContext,
  body: OrganisationId,
  day: PlainDate,
): Promise<BodyAsOf | undefined> {
  const { rows } = await pool.query<{ body: BodyAsOf }>(
    `SELECT ${LINE} || jsonb_build_object(
       'from', o.from_on, 'to', o.to_on,
       'authorised', EXISTS (SELECT FROM authorisation a
         WHERE a.organisation = o.id AND ro_holds(a.from_on, a.to_on, $2)),
       'above', (SELECT coalesce(jsonb_agg(${LINE} ORDER BY chain.depth), '[]')
         FROM unnest(ro_chain($1, $2)) WITH ORDINALITY chain (id, depth)
         JOIN organisation o ON o.id = chain.id ${FORM} WHERE chain.depth > 1),
       'below', (SELECT coalesce(jsonb_agg(${LINE} ORDER BY coalesce(f.code, o.code)), '[]')
         FROM organisation_parent p JOIN organisation o ON o.id = p.child AND ro_holds(o.from_on, o.to_on, $2) ${FORM}
         WHERE p.parent = $1 AND ro_holds(p.from_on, p.to_on, $2))) AS body
     FROM organisation o ${FORM} WHERE o.id = $1 AND ro_holds(o.from_on, o.to_on, $2)`,
    [body, day],
  );
  return rows[0]?.body;
}

/** One line of a roll, by name. */
export interface RollLine {
  readonly person: PersonId;
  readonly name: string;
  readonly status: MemberStatus;
  readonly since: PlainDate;
  readonly exempt: boolean;
  readonly temporarilyElsewhere: boolean;
}

/** The roll of a cell on the day as votes are counted on it, with names. */
export async function rollWithNames(
  { pool }: LedgerContext,
  cell: OrganisationId,
  day: PlainDate,
): Promise<readonly RollLine[]> {
  const { rows } = await pool.query<RollLine>(
    `SELECT r.person, p.name, r.status, m.from_on AS since, r.exempt, r."temporarilyElsewhere"
     FROM jsonb_to_recordset(ro_roll($1, $2))
       AS r (person uuid, status text, exempt boolean, "temporarilyElsewhere" boolean)
     JOIN person p ON p.id = r.person
     JOIN membership m ON m.person = r.person AND m.cell = $1 AND m.status = r.status AND ro_holds(m.from_on, m.to_on, $2)
     ORDER BY p.name, r.person`,
    [cell, day],
  );
  return rows;
}

/** A role that was held at a body on the day. */
export interface OfficeLine {
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly standing: boolean;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Who held what at a body on the day, by role and name. */
export async function officesAsOf(
  { pool }: LedgerContext,
  body: OrganisationId,
  day: PlainDate,
): Promise<readonly OfficeLine[]> {
  const { rows } = await pool.query<OfficeLine>(
    `SELECT a.person, p.name, a.role, a.standing, a.from_on AS "from", a.to_on AS "to"
     FROM appointment a JOIN person p ON p.id = a.person
     WHERE a.organisation = $1 AND ro_holds(a.from_on, a.to_on, $2) ORDER BY a.role, p.name, a.person`,
    [body, day],
  );
  return rows;
}

/** What a person was, through time; called-off rows are left out. */
export interface PersonThroughTime {
  readonly memberships: readonly {
    readonly cell: OrganisationId;
    readonly status: MemberStatus;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
  }[];
  readonly appointments: readonly {
    readonly role: Role;
    readonly organisation: OrganisationId;
    readonly from: PlainDate;
    readonly to: PlainDate | null;
  }[];
}

/** Every membership and appointment of a person, oldest first. */
export async function personThroughTime(
  { pool }: LedgerContext,
  person: PersonId,
): Promise<PersonThroughTime> {
  const { rows } = await pool.query<PersonThroughTime>(
    `SELECT
       (SELECT coalesce(jsonb_agg(jsonb_build_object('cell', m.cell, 'status', m.status, 'from', m.from_on, 'to', m.to_on)
          ORDER BY m.from_on, m.status), '[]') FROM membership m
        WHERE m.person = $1 AND (m.to_on IS NULL OR m.to_on > m.from_on)) AS memberships,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'organisation', a.organisation, 'from', a.from_on, 'to', a.to_on)
          ORDER BY a.from_on, a.role, a.organisation), '[]') FROM appointment a
        WHERE a.person = $1 AND (a.to_on IS NULL OR a.to_on > a.from_on)) AS appointments`,
    [person],
  );
  return rows[0] ?? { memberships: [], appointments: [] };
}
