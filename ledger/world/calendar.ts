import type { PoolClient } from 'pg';
import type { CalendarDayRow, CalendarFacts, CalendarNeeds } from '../../rules/world/calendar/rows';

const FACTS = `
  SELECT (SELECT to_jsonb(n) FROM calendar_notice n WHERE n.id = $1) AS notice,
         (SELECT coalesce(jsonb_agg(to_jsonb(d) ORDER BY d.day), '[]') FROM calendar_day d
          JOIN calendar_notice n ON n.id = $1 AND extract(year FROM d.day) = n.year) AS days`;

/** What an act on the calendar sees: one more trip, for these acts alone. */
export async function readCalendar(
  client: PoolClient,
  { notice }: CalendarNeeds,
): Promise<CalendarFacts> {
  const { rows } = await client.query<CalendarFacts>(FACTS, [notice]);
  return rows[0] ?? { notice: null, days: [] };
}

/** The signed days of a year: what a notice that is not on record yet would be laid over. */
export async function readSignedDays(
  client: PoolClient,
  year: number,
): Promise<readonly CalendarDayRow[]> {
  const { rows } = await client.query<CalendarDayRow>(
    'SELECT * FROM calendar_day WHERE extract(year FROM day) = $1 ORDER BY day',
    [year],
  );
  return rows;
}
