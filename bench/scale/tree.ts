import type { Client } from 'pg';

/** How many bodies of each level, from the top; divisions stand between some grassroots committees and their cells. */
export interface TreeSize {
  readonly province: number;
  readonly superior: number;
  readonly grassroots: number;
  readonly division: number;
  readonly cell: number;
}

/** The nation after the reform of 2025: with its root 300,000 bodies. */
const NATION: TreeSize = {
  province: 34,
  superior: 3_400,
  grassroots: 40_000,
  division: 6_565,
  cell: 250_000,
};
const NATION_BODIES = 300_000;

/** The nation's proportions at another size; every level keeps at least one body. */
export function treeOf(bodies: number): TreeSize {
  const share = (count: number) => Math.max(1, Math.round((count * bodies) / NATION_BODIES));
  return {
    province: share(NATION.province),
    superior: share(NATION.superior),
    grassroots: share(NATION.grassroots),
    division: share(NATION.division),
    cell: share(NATION.cell),
  };
}

/** A number in [0, 1) that depends on nothing but its arguments, so that every fill is the same. */
export const CHANCE = `
  CREATE FUNCTION pg_temp.chance(what text, n bigint) RETURNS float8 LANGUAGE sql IMMUTABLE
  RETURN (hashtextextended(what, n) & 4294967295) / 4294967296.0;
  CREATE FUNCTION pg_temp.body_id(level text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN md5(level || n)::uuid;
`;

/**
 * One level: its n-th body hangs under the body number `floor(count * chance ^ skew)` of the level above, so that low
 * numbers are the large bodies, as some provinces and communes are many times the size of others.
 */
function levelSql(
  level: string,
  [from, to]: readonly [number, number],
  above: readonly [string, number],
  skew: number,
): string {
  const [parent, parents] = above;
  return `
    INSERT INTO scale_body (level, n, id, chain)
    SELECT '${level}', place.n, pg_temp.body_id('${level}', place.n), pg_temp.body_id('${level}', place.n) || p.chain
    FROM generate_series(${from}, ${to - 1}) AS place (n)
    JOIN scale_body p ON p.level = '${parent}'
      AND p.n = floor(${parents} * power(pg_temp.chance('${level}', place.n), ${skew}))::int`;
}

/** Share of cells that stand under a division and not directly under their grassroots committee. */
const UNDER_A_DIVISION = 0.15;

/**
 * Grows the registers' tree, and beside it `scale_body` with the chain of every body. The root has the level of a
 * province, the highest the rules know.
 */
export async function growTree(client: Client, size: TreeSize): Promise<void> {
  const divided = Math.floor(size.cell * UNDER_A_DIVISION);
  for (const sql of [
    CHANCE,
    `CREATE UNLOGGED TABLE scale_body (level text, n int, id uuid, chain uuid[], PRIMARY KEY (level, n))`,
    `INSERT INTO scale_body SELECT 'nation', 0, pg_temp.body_id('nation', 0), ARRAY[pg_temp.body_id('nation', 0)]`,
    levelSql('province', [0, size.province], ['nation', 1], 1),
    levelSql('superior', [0, size.superior], ['province', size.province], 1.5),
    levelSql('grassroots', [0, size.grassroots], ['superior', size.superior], 1.3),
    levelSql('division', [0, size.division], ['grassroots', size.grassroots], 1.3),
    levelSql('cell', [0, divided], ['division', size.division], 1.2),
    levelSql('cell', [divided, size.cell], ['grassroots', size.grassroots], 1.2),
    `INSERT INTO organisation (id, code, name, level, from_on)
     SELECT id, level || '-' || n, 'Tổ chức ' || level || ' ' || n, CASE level WHEN 'nation' THEN 'province' ELSE level END,
       '2020-01-01' FROM scale_body`,
    `INSERT INTO organisation_parent (child, parent, from_on)
     SELECT id, chain[2], '2020-01-01' FROM scale_body WHERE chain[2] IS NOT NULL`,
    'ANALYZE scale_body, organisation, organisation_parent',
  ])
    await client.query(sql);
}
