import type { PoolClient } from 'pg';
import { civilDayOf } from '../../rules/calendar/plain-date';
import type { PersonId } from '../../rules/kernel/facts';
import { READING_ROLES } from '../../rules/kernel/roles';
import type { RightsFacts, RightsNeeds } from '../../rules/rights/facts';

/** An instant as `instantOf` writes it, whatever zone the connection has. */
const iso = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** `$1` the deputation, `$2` today. */
const DEPUTATION = `
  SELECT (SELECT to_jsonb(d) || jsonb_build_object('recorded_at', ${iso('d.recorded_at')}) FROM deputation d
           WHERE d.id = $1) AS row,
         (SELECT link.parent FROM deputation d JOIN organisation_parent link ON link.child = d.organisation
           WHERE d.id = $1 AND ro_holds(link.from_on, link.to_on, $2)) AS above`;

/** `$1` the tie, `$2` today, `$3` the two of a new one. */
const CONFLICT = `
  WITH pair (person) AS (
    SELECT unnest($3::uuid[])
    UNION SELECT unnest(ARRAY[c.person, c.other]) FROM conflict c WHERE c.id = $1
  ),
  home (body) AS (
    SELECT a.organisation FROM pair JOIN appointment a USING (person) WHERE ro_holds(a.from_on, a.to_on, $2)
    UNION SELECT m.cell FROM pair JOIN membership m USING (person) WHERE ro_holds(m.from_on, m.to_on, $2)
    UNION SELECT d.organisation FROM pair JOIN dossier d ON d.subject = pair.person WHERE NOT d.closed
  )
  SELECT (SELECT to_jsonb(c) || jsonb_build_object('recorded_at', ${iso('c.recorded_at')}) FROM conflict c
           WHERE c.id = $1) AS row,
         ARRAY(SELECT DISTINCT coalesce(link.parent, home.body) AS body FROM home
           LEFT JOIN organisation_parent link ON link.child = home.body AND ro_holds(link.from_on, link.to_on, $2)
           ORDER BY body) AS above`;

/** `$1` the request, `$2` today, `$3` the dossier of a new one, `$4` who acts, `$5` the roles that read. */
const GLASS = `
  SELECT (SELECT to_jsonb(g) || jsonb_build_object(
             'asked_at', ${iso('g.asked_at')}, 'approved_at', ${iso('g.approved_at')},
             'until_at', ${iso('g.until_at')}, 'ended_at', ${iso('g.ended_at')}) FROM break_glass g
           WHERE g.id = $1) AS row,
         (SELECT jsonb_build_object(
             'subject', d.subject,
             'bodies', (SELECT coalesce(jsonb_agg(place.ancestor ORDER BY chain.depth, place.ancestor), '[]')
               FROM dossier_place place
               LEFT JOIN unnest(ro_chain(d.organisation, $2)) WITH ORDINALITY chain (body, depth)
                 ON chain.body = place.ancestor
               WHERE place.dossier = d.id),
             'sees', coalesce(ro_let_in($4, d.id), false) OR EXISTS (
               SELECT FROM ro_rights($4, $2) r
               JOIN dossier_place place ON place.ancestor = r.organisation AND place.dossier = d.id
               WHERE r.role = ANY ($5)))
           FROM dossier d
           WHERE d.id = coalesce((SELECT g.dossier FROM break_glass g WHERE g.id = $1), $3)) AS dossier`;

/** What stands around a right lent, a tie or an emergency reading: one more trip, for these acts alone. */
export async function readRights(
  client: PoolClient,
  needs: RightsNeeds,
  { person, nowMs }: { readonly person: PersonId | null; readonly nowMs: number },
): Promise<RightsFacts> {
  const today = civilDayOf(nowMs);
  if ('deputation' in needs) {
    const values = [needs.deputation, today];
    return { deputation: await one(client, DEPUTATION, values) };
  }
  if ('conflict' in needs) {
    const values = [needs.conflict, today, needs.between ?? []];
    return { conflict: await one(client, CONFLICT, values) };
  }
  const values = [needs.glass, today, needs.dossier ?? null, person, READING_ROLES];
  return { glass: await one(client, GLASS, values) };
}

async function one<T extends object>(
  client: PoolClient,
  sql: string,
  values: readonly unknown[],
): Promise<T> {
  const { rows } = await client.query<T>(sql, [...values]);
  const [row] = rows;
  if (!row) throw new Error('a look-up that always answers answered nothing');
  return row;
}
