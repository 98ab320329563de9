import type { EntityManager } from 'typeorm';
import { ADMINISTERED, isAdministered } from '../administered';
import type { RowProblem } from './report';

/** The row's body, among those the administrator (`$1`) looks after. */
const FIND_BODY = `${ADMINISTERED}
  UPDATE account_row r SET body = o.id FROM organisation o
   WHERE o.code = r.organisation AND o.id IN (SELECT organisation FROM administered)`;

/**
 * Who is a member or holds an office at the bodies of the file today. A table with its own statistics: without them the
 * rows are compared each with each, which takes a hundred thousand rows many minutes.
 */
const FIND_PEOPLE = [
  'ANALYZE account_row',
  `CREATE TEMPORARY TABLE account_person ON COMMIT DROP AS
   WITH today (day) AS MATERIALIZED (SELECT ro_civil_day(ro_business_now())),
   bodies AS MATERIALIZED (SELECT DISTINCT body FROM account_row WHERE body IS NOT NULL),
   there AS (
     SELECT m.cell AS body, m.person FROM membership m, today
      WHERE m.cell IN (SELECT body FROM bodies) AND ro_holds(m.from_on, m.to_on, today.day)
     UNION SELECT h.organisation, h.person FROM appointment h, today
      WHERE h.organisation IN (SELECT body FROM bodies) AND ro_holds(h.from_on, h.to_on, today.day))
   SELECT there.body, p.id AS person, p.name, p.born_on FROM there JOIN person p ON p.id = there.person`,
  'ANALYZE account_person',
];

/** The person of that name and birth among them; where two are, none. */
const FIND_PERSON = `
  WITH found AS (
    SELECT r.line, (array_agg(p.person))[1] AS person, count(*) AS persons
      FROM account_row r JOIN account_person p ON p.body = r.body AND p.name = r.name AND p.born_on = r.born_on
     GROUP BY r.line)
  UPDATE account_row r SET person = CASE WHEN f.persons = 1 THEN f.person END,
      effect = CASE WHEN f.persons > 1 THEN 'ambiguous' END FROM found f WHERE f.line = r.line`;

/** Held until the end, so that an account made at the same time waits for this file, or this file for it. */
const HOLD_PERSONS = `
  SELECT FROM person WHERE id IN (SELECT person FROM account_row) ORDER BY id FOR NO KEY UPDATE`;

const FIND_ACCOUNT = `
  UPDATE account_row r SET account = a.id FROM account a WHERE a.person = r.person AND a.login = r.login`;

/** What each row does. An account that is not there and should not work is not made. */
const FIND_EFFECT = `
  UPDATE account_row r SET effect = CASE
      WHEN a.id IS NULL THEN CASE WHEN r.active THEN 'created' ELSE 'unchanged' END
      WHEN r.active AND a.disabled_at IS NOT NULL THEN 'enabled'
      WHEN NOT r.active AND a.disabled_at IS NULL THEN 'disabled' ELSE 'unchanged' END
    FROM account_row s LEFT JOIN account a ON a.id = s.account
   WHERE s.line = r.line AND r.person IS NOT NULL`;

/** All that is wrong with rows, one line each; the first row of two alike is right, the later one is not. */
const FIND_PROBLEMS = `${ADMINISTERED}
  SELECT line, "column", code, facts FROM (
    SELECT line, 'organisation' AS "column", 'IMPORT.NO_SUCH_BODY' AS code, NULL::jsonb AS facts
      FROM account_row WHERE body IS NULL
    UNION ALL SELECT line, 'name', CASE WHEN effect = 'ambiguous' THEN 'IMPORT.AMBIGUOUS' ELSE 'IMPORT.NO_SUCH_PERSON' END, NULL
      FROM account_row WHERE body IS NOT NULL AND person IS NULL
    UNION ALL SELECT line, 'name', 'IMPORT.OFFICE_ELSEWHERE', NULL
      FROM account_row r WHERE person IS NOT NULL AND NOT (${isAdministered('r.person')})
    UNION ALL SELECT line, 'login', 'IMPORT.LOGIN_TWICE', jsonb_build_object('first', first)
      FROM (SELECT line, min(line) OVER (PARTITION BY login) AS first FROM account_row) t WHERE line > first
    UNION ALL SELECT line, 'name', 'IMPORT.PERSON_TWICE', jsonb_build_object('first', first)
      FROM (SELECT line, min(line) OVER (PARTITION BY person) AS first FROM account_row WHERE person IS NOT NULL) t
      WHERE line > first
    UNION ALL SELECT r.line, 'login', 'IMPORT.OTHER_LOGIN', NULL
      FROM account_row r WHERE r.account IS NULL AND EXISTS (SELECT FROM account a WHERE a.person = r.person)
    UNION ALL SELECT r.line, 'login', 'ACCOUNT.LOGIN_TAKEN', NULL
      FROM account_row r JOIN account a ON a.login = r.login AND a.person IS DISTINCT FROM r.person
      WHERE r.person IS NOT NULL
    UNION ALL SELECT line, 'active', 'ACCOUNT.OWN', NULL
      FROM account_row WHERE person = $1 AND effect <> 'unchanged') found
   ORDER BY line, "column", code`;

interface Finding {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly facts: RowProblem['facts'] | null;
}

/** Finds for every staged row whom it means and what it would do, and everything that stands against it. */
export async function findEffects(
  work: EntityManager,
  administrator: string,
): Promise<readonly RowProblem[]> {
  await work.query(FIND_BODY, [administrator]);
  for (const statement of FIND_PEOPLE) await work.query(statement);
  await work.query(FIND_PERSON);
  await work.query(HOLD_PERSONS);
  await work.query(FIND_ACCOUNT);
  await work.query(FIND_EFFECT);
  const found: Finding[] = await work.query(FIND_PROBLEMS, [administrator]);
  return found.map(({ line, column, code, facts }) => ({
    line,
    column,
    code,
    ...(facts && { facts }),
  }));
}
