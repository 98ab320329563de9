import { BARRED_TO_RELATIVES, MINE_OR_BARRED, RIGHTS } from '../access/kinds-of-acts';
import type { NamedQuery } from '../lists/named-query';
import { unweighed } from '../lists/unweighed';
import { after } from './task-order';

/**
 * By equality on role and body, never by walking the tree. Of each role held at a body the soonest tasks, in the order of
 * the index and no more than a page; then the soonest of all those. So a role with a hundred thousand tasks costs no more
 * than one with thirty. A task that lies with the reader by several rights stands once. Whether the reader is whom it is
 * about, or tied to them, is asked of the tasks shown alone. Parameters: the reader, day, dossier and key to go on after
 * (null: from the start), and how many.
 */
export const TASKS: NamedQuery = {
  name: 'ro_inbox',
  text: `
  WITH today (day) AS MATERIALIZED (SELECT ro_civil_day(ro_business_now())),
  ${RIGHTS},
  found (dossier, key, due_on) AS MATERIALIZED (
    SELECT page.* FROM (
      SELECT role, organisation, bool_or(principal IS NULL) AS own FROM rights GROUP BY role, organisation) held
    CROSS JOIN LATERAL (
      SELECT t.dossier, t.key, t.due_on FROM task t
      WHERE t.organisation = held.organisation AND t.role = held.role
        AND ${after('$2', '$3', '$4')}
        AND ${unweighed(
          't.from_on <= (SELECT day FROM today)',
          '(t.snoozed_until IS NULL OR t.snoozed_until <= (SELECT day FROM today))',
          `(held.own OR (SELECT true FROM dossier d, LATERAL (${MINE_OR_BARRED}) mine WHERE d.id = t.dossier))`,
        )}
      ORDER BY t.due_on, t.dossier, t.key LIMIT $5
    ) page
    ORDER BY page.due_on, page.dossier, page.key LIMIT $5
  )
  SELECT t.dossier, d.code, d.kind, subject.name AS subject, t.key, t.act, t.role, t.organisation AS body,
    o.name AS "bodyName", t.from_on AS "fromOn", t.due_on AS "dueOn", t.article,
    t.claimed_by AS "claimedBy", claimer.name AS "claimedByName", today.day AS today, d.pack,
    CASE WHEN lender.id IS NOT NULL THEN json_build_object('id', lender.id, 'name', lender.name) END AS "onBehalfOf",
    coalesce(d.subject = $1, false) AS "ownCase",
    CASE WHEN d.subject <> $1 AND ${BARRED_TO_RELATIVES} THEN
      ro_conflicts($1, jsonb_build_array(d.subject), today.day) -> 0 ->> 'kind' END AS tie
  FROM today
  CROSS JOIN found
  JOIN task t ON t.dossier = found.dossier AND t.key = found.key
  JOIN dossier d ON d.id = t.dossier
  JOIN LATERAL (${MINE_OR_BARRED}) mine ON true
  JOIN organisation o ON o.id = t.organisation
  LEFT JOIN person lender ON lender.id = mine.principal
  LEFT JOIN person subject ON subject.id = d.subject
  LEFT JOIN person claimer ON claimer.id = t.claimed_by
  ORDER BY t.due_on, t.dossier, t.key`,
};
