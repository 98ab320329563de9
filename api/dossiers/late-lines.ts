import type { NamedQuery } from '../lists/named-query';
import { unweighed } from '../lists/unweighed';
import { lineOf } from './line';
import { DEPTHS, scopeOf } from './scope';
import { BODIES_HELD, seen } from './visibility';

/** A dossier stands where its first task stands. */
const IS_FIRST = `t.key = (SELECT o.key FROM task o WHERE o.dossier = t.dossier ORDER BY o.due_on, o.key LIMIT 1)`;
const AFTER = `(t.due_on, t.dossier) > (coalesce($6::date, '-infinity'),
  coalesce($7::uuid, '00000000-0000-0000-0000-000000000000'))`;
/** A value, so that it cannot be planned as a hash of every dossier. */
const ASKED = `(SELECT d.kind = coalesce($2::text, d.kind) AND d.phase = coalesce($3::text, d.phase)
  AND d.closed = coalesce($5::boolean, d.closed) FROM dossier d WHERE d.id = t.dossier)
  AND ($4::uuid IS NULL OR (${seen('t.dossier')} AND $4 = ANY (t.bodies)))`;
const LATE = `t.due_on < (SELECT day FROM today) AND ${AFTER} AND ${unweighed(IS_FIRST, ASKED)}`;

const BELOW = DEPTHS.map(
  (
    depth,
  ) => `(SELECT t.due_on, t.dossier FROM task t WHERE t.bodies[${depth}] = scope.organisation AND ${LATE}
    ORDER BY t.due_on, t.dossier LIMIT $8)`,
).join(' UNION ALL ');

/**
 * Dossiers with a late task, late for the longest first: of each body and place in the chain no more than a page, in the order
 * of its index; then the longest of all those, each once. Newest first would have to pass over all that are in time.
 * Parameters: the reader, kind, phase, body (it and all below), closed, due day and id to go on after, and how many.
 */
export const LATE_LINES: NamedQuery = {
  name: 'ro_late_dossiers',
  text: `${BODIES_HELD}, ${scopeOf('$4')},
  found (due_on, id) AS MATERIALIZED (
    SELECT DISTINCT one.due_on, one.dossier FROM (
      SELECT page.* FROM scope CROSS JOIN LATERAL (${BELOW}) page
      UNION ALL
      SELECT t.due_on, t.dossier FROM let_in JOIN task t ON t.dossier = let_in.dossier WHERE ${LATE}
    ) one
    ORDER BY one.due_on, one.dossier LIMIT $8
  )
  ${lineOf('found.due_on, d.id')}`,
};
