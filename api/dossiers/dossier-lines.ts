import type { NamedQuery } from '../lists/named-query';
import { DOSSIER_KINDS } from '../../rules/kernel/procedure';
import { unweighed } from '../lists/unweighed';
import { lineOf } from './line';
import { scopeOf } from './scope';
import { BODIES_HELD, seen } from './visibility';

const KINDS = DOSSIER_KINDS.map((kind) => `'${kind}'`).join(', ');
/** After every id there is; ids are UUIDs of version 7. */
const LAST_ID = "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid";

/** Whether a dossier has an open task that is late. A value, so that it cannot be planned as a hash of a whole table. */
const isLate = (dossier: string) =>
  `coalesce((SELECT min(t.due_on) FROM task t WHERE t.dossier = ${dossier}) < (SELECT day FROM today), false)`;

const LATE_OR_NOT = `($5::boolean IS NULL OR $5 = ${isLate('below.dossier')})`;

/** What is left to ask of a place that was found: below the body asked for, and seen. */
const ASKED_AND_SEEN = `($4::uuid IS NULL OR (${seen('below.dossier')} AND (scope.organisation = $4 OR
  (SELECT asked.closed FROM dossier_place asked WHERE asked.dossier = below.dossier AND asked.ancestor = $4) IS NOT NULL)))`;

/**
 * Of each body, kind and openness the newest dossiers, each in the order of its index and no more than a page. Only lower
 * bodies are asked for a phase here: their lists are short enough to look at each.
 */
const NEWEST = `
  SELECT page.dossier FROM scope
  JOIN unnest(ARRAY[${KINDS}]) AS kinds (kind) ON kinds.kind = coalesce($2::text, kinds.kind)
  JOIN unnest(ARRAY[false, true]) AS ends (closed) ON ends.closed = coalesce($6::boolean, ends.closed)
  CROSS JOIN LATERAL (
    SELECT below.dossier FROM dossier_place below
    WHERE below.ancestor = scope.organisation AND below.kind = kinds.kind AND below.closed = ends.closed
      AND below.dossier < coalesce($7::uuid, ${LAST_ID})
      AND ${unweighed(
        `($3::text IS NULL OR (SELECT d.phase FROM dossier d WHERE d.id = below.dossier) = $3)`,
        LATE_OR_NOT,
        ASKED_AND_SEEN,
      )}
    ORDER BY below.dossier DESC LIMIT $8
  ) page
  WHERE $3::text IS NULL OR NOT scope.high`;

/** Of each of the highest bodies the newest in one phase, in the order of an index of their own. */
const IN_PHASE = `
  SELECT page.dossier FROM scope CROSS JOIN LATERAL (
    SELECT below.dossier FROM dossier_place below
    WHERE below.ancestor = scope.organisation AND below.phase = $3
      AND below.dossier < coalesce($7::uuid, ${LAST_ID})
      AND ${unweighed(
        'below.kind = coalesce($2::text, below.kind)',
        'below.closed = coalesce($6::boolean, below.closed)',
        LATE_OR_NOT,
        ASKED_AND_SEEN,
      )}
    ORDER BY below.dossier DESC LIMIT $8
  ) page
  WHERE $3::text IS NOT NULL AND scope.high`;

/** The few dossiers the reader was let into. */
const LET_IN = `
  SELECT d.id FROM let_in JOIN dossier d ON d.id = let_in.dossier
  WHERE d.id < coalesce($7::uuid, ${LAST_ID})
    AND d.kind = coalesce($2::text, d.kind) AND d.phase = coalesce($3::text, d.phase)
    AND d.closed = coalesce($6::boolean, d.closed)
    AND ($5::boolean IS NULL OR $5 = ${isLate('d.id')})
    AND ($4::uuid IS NULL OR EXISTS (SELECT FROM dossier_place asked
      WHERE asked.dossier = d.id AND asked.ancestor = $4))`;

/**
 * Lists of dossiers, newest first, each once however many of its bodies the reader holds. Parameters: the reader, kind,
 * phase, body (it and all below), overdue, closed, the id to go on after, and how many; any of the middle ones may be null.
 */
export const LINES: NamedQuery = {
  name: 'ro_dossiers',
  text: `${BODIES_HELD}, ${scopeOf('$4')},
  found (id) AS MATERIALIZED (
    SELECT DISTINCT one.dossier FROM (${NEWEST} UNION ALL ${IN_PHASE} UNION ALL ${LET_IN}) one
    ORDER BY one.dossier DESC LIMIT $8
  )
  ${lineOf('d.id DESC')}`,
};
