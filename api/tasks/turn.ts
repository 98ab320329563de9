import { KINDS_OF_ACTS } from '../access/kinds-of-acts';
import type { Named } from '../registers/names';

/** Somebody whose turn it is. */
export interface Turn extends Named {
  /** In whose place; null for an own right, which is used before a lent one. */
  readonly onBehalfOf: Named | null;
}

const named = (person: string) => `jsonb_build_object('id', ${person}.id, 'name', ${person}.name)`;

/**
 * Whose turn task `t` of dossier `d` is on `today.day`: who took it on, else everybody who holds its role at its body, and
 * to whom one of these lent it for this act. Begins with the holders, a handful; each person stands once.
 */
export const TURN = `coalesce((
      WITH holding (person) AS (
        SELECT a.person FROM appointment a
        WHERE a.organisation = t.organisation AND a.role = t.role AND ro_holds(a.from_on, a.to_on, today.day)
      ),
      able (person, principal, place) AS (
        SELECT person, NULL::uuid, 0 FROM holding
        UNION ALL
        SELECT lent.deputy, lent.principal, 1 FROM holding
        JOIN deputation lent ON lent.principal = holding.person
          AND lent.role = t.role AND lent.organisation = t.organisation
          AND ro_holds(lent.from_on, least(lent.to_on, lent.withdrawn_on), today.day)
        JOIN ${KINDS_OF_ACTS} ON lendable.act = t.act AND lendable.kind = ANY (lent.kinds)
        WHERE d.subject IS DISTINCT FROM lent.deputy AND d.subject IS DISTINCT FROM lent.principal
        UNION ALL
        SELECT t.claimed_by, NULL, 2
      ),
      whose AS (
        SELECT DISTINCT ON (person) person, principal FROM able
        WHERE person = coalesce(t.claimed_by, person) ORDER BY person, place, principal
      )
      SELECT json_agg(${named('p')} || jsonb_build_object(
          'onBehalfOf', CASE WHEN lender.id IS NOT NULL THEN ${named('lender')} END) ORDER BY p.name, p.id)
      FROM whose JOIN person p ON p.id = whose.person LEFT JOIN person lender ON lender.id = whose.principal
    ), '[]')`;
