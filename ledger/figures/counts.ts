import { UNDONE_AS } from '../../rules/plan/course';
import type { LedgerContext } from '../context';
import { COUNTED_IN, daysOfYear, type ByQuarter, type CountedBy, type FiguresAsked } from './asked';

/** What lies on one side of the body asked about: below one of its direct children, or at the body itself. */
export interface SideCounts {
  /** The direct child; null for what counts as the body's own. */
  readonly child: string | null;
  readonly admissions: ByQuarter;
  /** Cells that stand on the day. */
  readonly cells: number;
  /** Of these, without any admission by the day. */
  readonly cellsWithNone: number;
  readonly cellsWithNoneIn: ByQuarter;
  /** Full and probationary members, on the day asked for. */
  readonly members: number;
}

const QUARTERS = [1, 2, 3, 4];
const each = (of: (quarter: number) => string): string => QUARTERS.map(of).join(', ');

/**
 * `$1` the body, `$2` the day, `$3` and `$4` first and last day counted, `$5` what undoes a decision, `$6` the day of the members.
 * Every admission stands in one row of its own with its cell and day, so this is one look-up per cell.
 */
const counts = (countedBy: CountedBy): string => {
  const { on, at } = COUNTED_IN[countedBy];
  return `
  WITH below AS MATERIALIZED (SELECT body, stands, child FROM ro_bodies_below($1, $2)),
  counted AS (
    SELECT b.stands, b.child, extract(quarter FROM c.${on}) AS quarter
    FROM below b JOIN admission_course c ON c.${at} = b.body
    WHERE c.${on} BETWEEN $3 AND $4 AND (c.ended_as = ANY ($5) AND c.ended_on <= $2) IS NOT TRUE
  ),
  by_cell AS (
    SELECT stands, child, ${each((q) => `count(*) FILTER (WHERE quarter = ${q}) AS q${q}`)} FROM counted GROUP BY 1, 2
  ),
  cell AS (
    SELECT b.body, b.child FROM below b
    JOIN organisation o ON o.id = b.body
    LEFT JOIN organisation_form f ON f.organisation = o.id AND ro_holds(f.from_on, f.to_on, $2)
    WHERE b.body = b.stands AND coalesce(f.level, o.level) = 'cell'
  ),
  member AS (
    SELECT b.child, count(DISTINCT m.person) AS members FROM below b
    JOIN membership m ON m.cell = b.body AND ro_holds(m.from_on, m.to_on, $6) GROUP BY 1
  ),
  side AS (
    SELECT coalesce(cell.child, by_cell.child) AS child, ${each((q) => `coalesce(sum(q${q}), 0)::int AS q${q}`)},
      count(cell.body)::int AS cells, count(cell.body) FILTER (WHERE by_cell.stands IS NULL)::int AS none,
      ${each((q) => `count(cell.body) FILTER (WHERE coalesce(q${q}, 0) = 0)::int AS none${q}`)}
    FROM cell FULL JOIN by_cell ON by_cell.stands = cell.body GROUP BY 1
  )
  SELECT child, ARRAY[${each((q) => `sum(q${q})::int`)}] AS admissions, sum(cells)::int AS cells, sum(none)::int AS "cellsWithNone",
    ARRAY[${each((q) => `sum(none${q})::int`)}] AS "cellsWithNoneIn", sum(members)::int AS members
  FROM (SELECT side.*, 0 AS members FROM side
    UNION ALL SELECT child, ${each(() => '0')}, 0, 0, ${each(() => '0')}, members::int FROM member) part
  GROUP BY child`;
};

export const COUNTS = { decision: counts('decision'), ceremony: counts('ceremony') } as const;

/** Admissions, cells without one, and members on each side of a body: one query, whatever lies below. */
export async function countSides(
  { pool }: LedgerContext,
  { body, year, countedBy, asOf, membersOn }: FiguresAsked,
): Promise<readonly SideCounts[]> {
  const { from, until } = daysOfYear(year);
  const last = asOf < until ? asOf : until;
  const values = [body, asOf, from, last, UNDONE_AS, membersOn];
  const { rows } = await pool.query<SideCounts>(COUNTS[countedBy], values);
  return rows;
}
