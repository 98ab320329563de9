import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { BODIES_HELD } from '../dossiers/visibility';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { askNamed, type NamedQuery } from '../lists/named-query';
import { id } from '../schemas/values';

export const countsAsked = z.strictObject({ organisation: id });
export type CountsAsked = z.output<typeof countsAsked>;

/** How many tasks are open below a body, itself among them; those whose first day has not come are counted too. */
export interface CountsOfBody {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly open: number;
  readonly overdue: number;
  /** Due today or within the next seven days. */
  readonly dueSoon: number;
  /** Days by which the longest overdue one is late; 0 where none is. */
  readonly worstDaysOver: number;
}

export interface TaskCounts {
  readonly today: PlainDate;
  readonly body: CountsOfBody;
  /** The bodies directly below it today, by code. */
  readonly children: readonly CountsOfBody[];
}

/** More days than this ahead are only in the total. */
const SOON_DAYS = 7;

/**
 * Counters by body and due day, no later than soon, and by body over all days; and the changes that are not added up yet.
 * Both in one snapshot, so the sum is right at every moment. Parameters: the reader and the body; no row where the reader
 * holds no reading role there or above.
 */
export const COUNTS: NamedQuery = {
  name: 'ro_task_counts',
  text: `${BODIES_HELD},
  shown (body) AS MATERIALIZED (
    SELECT below.body FROM today, LATERAL (
      SELECT $2::uuid AS body
      UNION ALL
      SELECT link.child FROM organisation_parent link
      WHERE link.parent = $2 AND ro_holds(link.from_on, link.to_on, today.day)) below
    WHERE ro_chain($2::uuid, today.day) && ARRAY(SELECT organisation FROM held)
  ),
  by_day (body, due_on, open) AS (
    SELECT one.body, one.due_on, sum(one.open) FROM (
      SELECT c.body, c.due_on, c.open FROM shown JOIN task_count c
        ON c.body = shown.body AND c.due_on <= (SELECT day + ${SOON_DAYS} FROM today)
      UNION ALL
      SELECT c.body, c.due_on, c.open FROM shown JOIN task_count c ON c.body = shown.body AND c.due_on = 'infinity'
      UNION ALL
      SELECT shown.body, coalesce(change.day, 'infinity'), sum(change.opened)
      FROM task_change noted, unnest(noted.bodies) AS below (body)
      JOIN shown ON shown.body = below.body, unnest(noted.days, noted.opened) AS change (day, opened)
      GROUP BY GROUPING SETS ((shown.body, change.day), (shown.body))) one
    GROUP BY one.body, one.due_on
  ),
  counted AS (
    SELECT body, sum(open) FILTER (WHERE due_on = 'infinity') AS open, sum(open) FILTER (WHERE due_on < day) AS overdue,
      sum(open) FILTER (WHERE due_on BETWEEN day AND day + ${SOON_DAYS}) AS soon,
      day - min(due_on) FILTER (WHERE due_on < day AND open > 0) AS worst
    FROM by_day, today GROUP BY body, day
  )
  SELECT o.id, o.code, o.name, o.level, coalesce(counted.open, 0)::int AS open, coalesce(overdue, 0)::int AS overdue,
    coalesce(soon, 0)::int AS "dueSoon", coalesce(worst, 0) AS "worstDaysOver", today.day AS today
  FROM today CROSS JOIN shown JOIN organisation o ON o.id = shown.body LEFT JOIN counted ON counted.body = shown.body
  ORDER BY o.id <> $2, o.code`,
};

/** The supervisor's board in numbers. */
@Injectable()
export class CountsDesk {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** @throws Problem 404 where the reader holds no reading role at the body or above, also where there is none */
  async read(person: string, { organisation }: CountsAsked): Promise<TaskCounts> {
    const rows = await askNamed<CountsOfBody & { readonly today: PlainDate }>(this.ledger, COUNTS, [
      person,
      organisation,
    ]);
    const [first] = rows;
    if (first?.id !== organisation) throw notFound('ORGANISATION');
    const [body, ...children] = rows.map(({ today: _today, ...counts }) => counts);
    if (!body) throw notFound('ORGANISATION');
    return { today: first.today, body, children };
  }
}
