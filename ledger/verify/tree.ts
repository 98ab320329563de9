import type { PoolClient } from 'pg';
import { RANKS } from '../../rules/world/tree';
import type { Findings } from './report';

/**
 * Invariant 12, on every day at once. There is no circle because a rank grows strictly along every link on every day: were
 * there one, a body's rank would be higher than itself. Bodies without a recorded form have the level of their row.
 */
const FAULTS = `
  WITH span AS (
    SELECT l.child, l.parent, daterange(l.from_on, l.to_on) AS days FROM organisation_parent l
    WHERE l.to_on IS NULL OR l.to_on > l.from_on),
  stood AS (
    SELECT id, daterange(from_on, to_on) AS days FROM organisation WHERE to_on IS NULL OR to_on >= from_on),
  shape AS (
    SELECT organisation AS id, daterange(from_on, to_on) AS days, level FROM organisation_form
    WHERE to_on IS NULL OR to_on > from_on
    UNION ALL
    SELECT o.id, daterange(o.from_on, o.to_on), o.level FROM organisation o
    WHERE (o.to_on IS NULL OR o.to_on > o.from_on)
      AND NOT EXISTS (SELECT FROM organisation_form f WHERE f.organisation = o.id)),
  rank (level, height) AS (SELECT key, value::int FROM jsonb_each_text($1))
  SELECT child AS body, 'a parent that does not stand while it does' AS wrong FROM span s
  WHERE NOT EXISTS (SELECT FROM stood p WHERE p.id = s.parent AND p.days @> s.days)
  UNION ALL
  SELECT child, 'a parent on days on which it does not stand itself' FROM span s
  WHERE NOT EXISTS (SELECT FROM stood c WHERE c.id = s.child AND c.days @> s.days)
  UNION ALL
  SELECT s.child, 'a parent of no higher level' FROM span s
  JOIN shape c ON c.id = s.child JOIN rank cr ON cr.level = c.level
  JOIN shape p ON p.id = s.parent JOIN rank pr ON pr.level = p.level
  WHERE NOT isempty(c.days * p.days * s.days) AND cr.height >= pr.height
  UNION ALL
  SELECT child, 'two parents on one day' FROM (
    SELECT child, lead(lower(days)) OVER later < coalesce(upper(days), 'infinity') AS twice FROM span
    WINDOW later AS (PARTITION BY child ORDER BY lower(days))) t WHERE twice
  UNION ALL
  SELECT id, 'two forms on one day' FROM (
    SELECT id, lead(lower(days)) OVER later < coalesce(upper(days), 'infinity') AS twice FROM shape
    WINDOW later AS (PARTITION BY id ORDER BY lower(days))) t WHERE twice`;

/** Invariant 12: the tree of bodies is one on every day of the registers. */
export async function checkTreeOfBodies(found: Findings, client: PoolClient): Promise<void> {
  const { rows: links } = await client.query<{ total: number }>(
    'SELECT count(*) AS total FROM organisation_parent',
  );
  const { rows: faults } = await client.query<{ body: string; wrong: string }>(FAULTS, [
    JSON.stringify(RANKS),
  ]);
  found.hold(12, Math.max(0, (links[0]?.total ?? 0) - faults.length));
  for (const { body, wrong } of faults) found.check(12, false, () => `${body} has ${wrong}`);
}
