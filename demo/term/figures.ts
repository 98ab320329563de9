import type { Pool } from 'pg';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { TermFigures } from './plan';

/** Which body, and from when until when. */
export interface FiguresAsked {
  readonly superior: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/**
 * The figures of a body's term, from the rows alone. Organisations and members as on the last day; classes that ended
 * and their learners by the day of the results; admissions by the day of the decision.
 */
export async function termFigures(reads: Pool, asked: FiguresAsked): Promise<TermFigures> {
  const { rows } = await reads.query<TermFigures>(FIGURES, [
    asked.superior,
    asked.from,
    asked.until,
  ]);
  if (!rows[0]) throw new Error('the figures of the term have no row');
  return rows[0];
}

const FIGURES = `
  WITH grassroots AS (
    SELECT o.id, o.level FROM organisation_parent p JOIN organisation o ON o.id = p.child
    WHERE p.parent = $1 AND o.level IN ('grassroots', 'cell')
      AND p.from_on <= $3 AND (p.to_on IS NULL OR p.to_on > $3)
      AND o.from_on <= $3 AND (o.to_on IS NULL OR o.to_on > $3)
  ), results AS (
    SELECT e.dossier, jsonb_array_length(e.input -> 'results') AS learners
    FROM ledger_entry e JOIN dossier d ON d.id = e.dossier
    WHERE d.kind = 'training-class' AND d.phase = 'FINISHED' AND e.act = 'record-results'
      AND e.seq <> ALL (d.voided) AND e.occurred_on BETWEEN $2 AND $3
  )
  SELECT (SELECT count(*) FROM grassroots)::int AS organisations,
    (SELECT count(*) FROM grassroots WHERE level = 'grassroots')::int AS committees,
    (SELECT count(*) FROM grassroots WHERE level = 'cell')::int AS cells,
    (SELECT count(DISTINCT m.person) FROM membership m
     WHERE m.from_on <= $3 AND (m.to_on IS NULL OR m.to_on > $3))::int AS members,
    (SELECT count(*) FROM results)::int AS classes,
    (SELECT coalesce(sum(learners), 0) FROM results)::int AS learners,
    (SELECT count(*) FROM dossier d WHERE d.kind = 'admission'
       AND (d.state ->> 'decidedOn')::date BETWEEN $2 AND $3)::int AS admissions`;
