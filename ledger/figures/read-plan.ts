import type { PoolClient } from 'pg';
import type { PlanFacts, PlanNeeds } from '../../rules/plan/rows';

/** `$1` the version, `$2` the body, `$3` the year, `$4` the day of the members, `$5` the day of the layers. */
const PLAN = `
  SELECT to_jsonb(p) AS row,
    (SELECT coalesce(jsonb_agg(to_jsonb(v) ORDER BY v.version), '[]') FROM admission_plan v
     WHERE (v.body, v.year) = (coalesce(p.body, $2), coalesce(p.year, $3))) AS rows,
    CASE WHEN $4::date IS NOT NULL THEN
      (SELECT count(DISTINCT m.person) FROM ro_bodies_below($2, $4) below
       JOIN membership m ON m.cell = below.body AND ro_holds(m.from_on, m.to_on, $4)) END AS members,
    CASE WHEN $5::date IS NOT NULL THEN ro_layers($2, $5) ELSE '[]' END AS layers
  FROM (SELECT) one LEFT JOIN admission_plan p ON p.id = $1`;

/** A version of a plan with the others of its body and year: one more trip, for acts on plans alone. */
export async function readPlan(
  client: PoolClient,
  { plan, body, year, membersOn, layersOn }: PlanNeeds,
): Promise<PlanFacts> {
  const values = [plan, body, year ?? null, membersOn ?? null, layersOn ?? null];
  const { rows } = await client.query<PlanFacts>(PLAN, values);
  const [found] = rows;
  if (!found) throw new Error('a look-up that always answers answered nothing');
  return found;
}
