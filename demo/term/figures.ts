import type { LedgerContext } from '../../ledger/context';
import { countSides } from '../../ledger/figures/counts';
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
 * and their learners by the day of the results; admissions by the day of the decision, as the yearly figures count them.
 */
export async function termFigures(
  ledger: LedgerContext,
  asked: FiguresAsked,
): Promise<TermFigures> {
  const { superior, from, until } = asked;
  const { rows } = await ledger.pool.query<Omit<TermFigures, 'members' | 'admissions'>>(FIGURES, [
    superior,
    from,
    until,
  ]);
  if (!rows[0]) throw new Error('the figures of the term have no row');
  const { organisations, committees, cells, classes, learners } = rows[0];
  const admissions = await inYears(ledger, asked);
  return {
    organisations,
    committees,
    cells,
    members: admissions.members,
    classes,
    learners,
    admissions: admissions.total,
  };
}

/** Admissions year by year, all as of the last day; nobody was admitted before the term began. */
async function inYears(ledger: LedgerContext, { superior, from, until }: FiguresAsked) {
  const found = { members: 0, total: 0 };
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    const days = { asOf: until, membersOn: until };
    const sides = await countSides(ledger, {
      body: superior,
      year,
      countedBy: 'decision',
      ...days,
    });
    found.total += sides.reduce((sum, one) => sum + one.admissions.reduce((a, b) => a + b), 0);
    found.members = sides.reduce((sum, { members }) => sum + members, 0);
  }
  return found;
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
    (SELECT count(*) FROM results)::int AS classes,
    (SELECT coalesce(sum(learners), 0) FROM results)::int AS learners`;
