import { DOSSIER_KINDS } from '../../rules/kernel/procedure';
import { scopeOf } from './scope';
import { BODIES_HELD, seen } from './visibility';

const KINDS = DOSSIER_KINDS.map((kind) => `'${kind}'`).join(', ');
/** After every id there is; ids are UUIDs of version 7. */
const LAST_ID = "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid";

/**
 * The newest dossiers of each body, kind and openness, each in the order of its index and no more than a page; then the
 * newest of all those and of the few the reader was let into, each once however many of its bodies the reader holds.
 * Subqueries give a value, so that none of them can be planned as a hash of a whole table.
 */
const FOUND = `
  found (id) AS MATERIALIZED (
    SELECT DISTINCT one.dossier FROM (SELECT page.dossier
    FROM scope
    JOIN unnest(ARRAY[${KINDS}]) AS kinds (kind) ON kinds.kind = coalesce($2::text, kinds.kind)
    JOIN unnest(ARRAY[false, true]) AS ends (closed) ON ends.closed = coalesce($6::boolean, ends.closed)
    CROSS JOIN LATERAL (
      SELECT below.dossier FROM dossier_place below
      WHERE below.ancestor = scope.organisation AND below.kind = kinds.kind AND below.closed = ends.closed
        AND below.dossier < coalesce($7::uuid, ${LAST_ID})
        AND ($3::text IS NULL OR (SELECT d.phase FROM dossier d WHERE d.id = below.dossier) = $3)
        AND ($5::boolean IS NULL OR $5 = coalesce(
          (SELECT min(t.due_on) FROM task t WHERE t.dossier = below.dossier) < (SELECT day FROM today), false))
        AND ($4::uuid IS NULL OR scope.organisation = $4 OR (SELECT asked.closed FROM dossier_place asked
          WHERE asked.dossier = below.dossier AND asked.ancestor = $4) IS NOT NULL)
        AND ($4::uuid IS NULL OR ${seen('below.dossier')})
      ORDER BY below.dossier DESC LIMIT $8
    ) page
    UNION ALL
    SELECT d.id FROM let_in JOIN dossier d ON d.id = let_in.dossier
    WHERE d.id < coalesce($7::uuid, ${LAST_ID})
      AND d.kind = coalesce($2::text, d.kind) AND d.phase = coalesce($3::text, d.phase)
      AND d.closed = coalesce($6::boolean, d.closed)
      AND ($5::boolean IS NULL OR $5 = coalesce(
        (SELECT min(t.due_on) FROM task t WHERE t.dossier = d.id) < (SELECT day FROM today), false))
      AND ($4::uuid IS NULL OR EXISTS (SELECT FROM dossier_place asked
        WHERE asked.dossier = d.id AND asked.ancestor = $4))
    ) one
    ORDER BY one.dossier DESC LIMIT $8
  )`;

/**
 * Lists of dossiers, newest first. Parameters: the reader, kind, phase, body (it and all below), overdue, closed, the id
 * to go on after, and how many; any of the middle ones may be null.
 */
export const LINES = `${BODIES_HELD}, ${scopeOf('$4')}, ${FOUND}
  SELECT d.id, d.code, d.kind, d.phase, d.closed, d.seq, d.opened_on AS "openedOn",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS organisation,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS subject,
    CASE WHEN t.key IS NOT NULL THEN json_build_object('act', t.act, 'role', t.role, 'body', t.organisation,
      'dueOn', t.due_on, 'daysOver', greatest(0, (SELECT day FROM today) - t.due_on)) END AS next
  FROM found
  JOIN dossier d ON d.id = found.id
  JOIN organisation o ON o.id = d.organisation
  LEFT JOIN person p ON p.id = d.subject
  LEFT JOIN LATERAL (SELECT * FROM task WHERE task.dossier = d.id ORDER BY due_on, key LIMIT 1) t ON true
  ORDER BY d.id DESC`;
