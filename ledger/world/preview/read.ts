import type { PoolClient } from 'pg';
import type { PlainDate } from '../../../rules/calendar/plain-date';
import type { Body, OrganisationId } from '../../../rules/kernel/facts';
import { DOSSIER_KINDS } from '../../../rules/kernel/procedure';
import type { PreviewAsked, PreviewCounts } from './contract';
import type { DossierNow } from './dossier-after';

/** Each body and kind in the order of its index and no more than a page, however many lie there. */
const TOUCHED = `
  SELECT d.id, d.kind, d.code, d.manifest, d.subject, d.state FROM (
    SELECT DISTINCT page.dossier FROM unnest($1::uuid[]) AS body (id)
    CROSS JOIN unnest($2::text[]) AS kinds (kind)
    CROSS JOIN LATERAL (
      SELECT p.dossier FROM dossier_place p
      WHERE p.ancestor = body.id AND p.kind = kinds.kind AND NOT p.closed AND ($3::uuid IS NULL OR p.dossier > $3)
      ORDER BY p.dossier LIMIT $4) page
    ORDER BY 1 LIMIT $4) found
  JOIN dossier d ON d.id = found.dossier ORDER BY d.id`;

/**
 * A page of the open dossiers below some bodies, in the order of their ids.
 * @returns one more than the limit, where there is a next page
 */
export async function touchedBelow(
  client: PoolClient,
  bodies: readonly OrganisationId[],
  { after, limit }: PreviewAsked,
): Promise<readonly DossierNow[]> {
  const values = [bodies, DOSSIER_KINDS, after, limit + 1];
  const { rows } = await client.query<DossierNow>(TOUCHED, values);
  return rows;
}

/** The chains of several bodies on a day, in one trip. */
export async function chainsOn(
  client: PoolClient,
  homes: readonly OrganisationId[],
  on: PlainDate,
): Promise<ReadonlyMap<OrganisationId, readonly Body[]>> {
  const { rows } = await client.query<{ home: OrganisationId; bodies: readonly Body[] }>(
    'SELECT home, ro_bodies(home, $2) AS bodies FROM unnest($1::uuid[]) AS home',
    [[...new Set(homes)], on],
  );
  return new Map(rows.map(({ home, bodies }) => [home, bodies]));
}

/** `<role> <body>` of every role held at one of the bodies on a day. */
export async function rolesHeld(
  client: PoolClient,
  bodies: readonly OrganisationId[],
  on: PlainDate,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ held: string }>(
    `SELECT DISTINCT a.role || ' ' || a.organisation AS held FROM appointment a
     WHERE a.organisation = ANY ($1) AND ro_holds(a.from_on, a.to_on, $2)`,
    [[...new Set(bodies)], on],
  );
  return new Set(rows.map(({ held }) => held));
}

/** A duty of a body that is dissolved comes to its successor. */
const COUNTS = `
  WITH touched AS MATERIALIZED (
    SELECT DISTINCT p.dossier FROM dossier_place p WHERE p.ancestor = ANY ($1) AND NOT p.closed),
  owed AS (
    SELECT t.role, coalesce($2::jsonb ->> t.organisation::text, t.organisation::text)::uuid AS body, count(*) AS duties
    FROM touched JOIN task t USING (dossier) GROUP BY 1, 2)
  SELECT (SELECT count(*) FROM touched) AS dossiers,
    (SELECT count(*) FROM touched JOIN vote_round v USING (dossier)) AS "votesStanding",
    (SELECT coalesce(jsonb_agg(o ORDER BY o.body, o.role), '[]') FROM owed o
     WHERE NOT EXISTS (SELECT FROM appointment a WHERE a.organisation = o.body AND a.role = o.role
       AND ro_holds(a.from_on, a.to_on, $3))) AS missing`;

/** What lies below some bodies altogether, and for which of it nobody would be there. */
export async function countsBelow(
  client: PoolClient,
  bodies: readonly OrganisationId[],
  successors: Readonly<Record<OrganisationId, OrganisationId>>,
  on: PlainDate,
): Promise<Pick<PreviewCounts, 'dossiers' | 'votesStanding' | 'missing'>> {
  const { rows } = await client.query<
    Pick<PreviewCounts, 'dossiers' | 'votesStanding' | 'missing'>
  >(COUNTS, [bodies, JSON.stringify(successors), on]);
  return rows[0] ?? { dossiers: 0, votesStanding: 0, missing: [] };
}
