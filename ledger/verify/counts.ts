import type { PoolClient } from 'pg';
import type { Findings } from './report';

/** By body and day, and by body over all days: what the counters and the notes beside them say, and how many tasks there are. */
const DIFFERENCES = `
  WITH said AS (
    SELECT body, due_on, sum(open) AS open FROM (
      SELECT body, due_on, open FROM task_count
      UNION ALL
      SELECT body, coalesce(change.day, 'infinity'), sum(change.opened)
      FROM task_change c, unnest(c.bodies) AS body, unnest(c.days, c.opened) AS change (day, opened)
      GROUP BY GROUPING SETS ((body, change.day), (body))) one
    GROUP BY body, due_on
  ), counted AS (
    SELECT body, coalesce(due_on, 'infinity') AS due_on, count(*) AS open FROM task, unnest(bodies) AS body
    GROUP BY GROUPING SETS ((body, due_on), (body))
  ), compared AS (
    SELECT body, due_on, coalesce(said.open, 0) AS said, coalesce(counted.open, 0) AS counted
    FROM said FULL JOIN counted USING (body, due_on)
  )
  SELECT (SELECT count(*) FROM compared) AS checked, (SELECT count(*) FROM compared WHERE said <> counted) AS violated,
    (SELECT coalesce(json_agg(wrong), '[]') FROM (
      SELECT body, due_on AS "dueOn", said, counted FROM compared WHERE said <> counted
      ORDER BY body, due_on LIMIT 20) wrong) AS examples`;

interface Compared {
  readonly checked: number;
  readonly violated: number;
  readonly examples: readonly {
    readonly body: string;
    readonly dueOn: string;
    readonly said: number;
    readonly counted: number;
  }[];
}

/** Invariant 3 for counters: with what acts noted since, they equal the tasks that are there, per body and day. */
export async function checkCounts(found: Findings, client: PoolClient): Promise<void> {
  const { rows } = await client.query<Compared>(DIFFERENCES);
  const compared = rows[0];
  if (!compared) throw new Error('no counters to compare');
  const { checked, violated, examples } = compared;
  for (let nth = 0; nth < violated; nth += 1) {
    const wrong = examples[nth];
    found.check(3, false, () =>
      wrong
        ? `below ${wrong.body} ${wrong.counted} tasks are due on ${wrong.dueOn}, the counters say ${wrong.said}`
        : 'more counters are wrong',
    );
  }
  for (let nth = violated; nth < checked; nth += 1) found.check(3, true, () => '');
}
