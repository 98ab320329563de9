import type { NamedQuery } from '../lists/named-query';
import { DEPTHS, scopeOf } from '../dossiers/scope';
import { BODIES_HELD, seen } from '../dossiers/visibility';
import { unweighed } from '../lists/unweighed';
import { after } from './task-order';
import { TURN } from './turn';

/** The longest overdue tasks below the body of `scope`, where it stands at this place of the chain. */
function atDepth(depth: number): string {
  return `(SELECT t.dossier, t.key, t.due_on FROM task t
      WHERE t.bodies[${depth}] = scope.organisation AND t.due_on < (SELECT day FROM today)
        AND ${after('$3', '$4', '$5')}
        AND ${unweighed(`($2::uuid IS NULL OR (${seen('t.dossier')} AND $2 = ANY (t.bodies)))`)}
      ORDER BY t.due_on, t.dossier, t.key LIMIT $6)`;
}

/** Tasks of dossiers the reader was let into; a handful. */
const LET_IN = `SELECT t.dossier, t.key, t.due_on FROM let_in JOIN task t ON t.dossier = let_in.dossier, today
      WHERE t.due_on < today.day AND ${after('$3', '$4', '$5')} AND ($2::uuid IS NULL OR $2 = ANY (t.bodies))`;

/**
 * What is late, longest first: of each body and place in the chain no more than a page, each in the order of its index; then
 * the longest of all those, each once. Parameters: the reader, the body asked for (null: all that are held), day, dossier
 * and key to go on after (null: from the start), and how many.
 */
export const OVERDUE: NamedQuery = {
  name: 'ro_overdue',
  text: `${BODIES_HELD}, ${scopeOf('$2')},
  found (due_on, dossier, key) AS MATERIALIZED (
    SELECT DISTINCT one.due_on, one.dossier, one.key FROM (
      SELECT page.dossier, page.key, page.due_on FROM scope CROSS JOIN LATERAL (
        ${DEPTHS.map(atDepth).join(' UNION ALL ')}
      ) page
      UNION ALL ${LET_IN}
    ) one
    ORDER BY one.due_on, one.dossier, one.key LIMIT $6
  )
  SELECT t.dossier, d.code, d.kind, d.phase, subject.name AS subject, t.key, t.role, t.answers, o.name AS "answersName",
    t.due_on AS "dueOn", (today.day - t.due_on) AS "daysOver",
    ${TURN} AS turn
  FROM today
  CROSS JOIN found
  JOIN task t ON t.dossier = found.dossier AND t.key = found.key
  JOIN dossier d ON d.id = t.dossier
  JOIN organisation o ON o.id = t.answers
  LEFT JOIN person subject ON subject.id = d.subject
  ORDER BY t.due_on, t.dossier, t.key`,
};
