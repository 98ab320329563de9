import { STAGES, UNDONE_AS, type Stage } from '../../rules/plan/course';
import type { LedgerContext } from '../context';
import { daysOfYear, type FiguresAsked } from './asked';

export interface FunnelStage {
  readonly stage: Stage;
  /** Dossiers that stand there on the day; each stands at one stage. Of the ceremony, those of the year. */
  readonly standing: number;
  /** Dossiers that came so far in the year, by the day. */
  readonly reached: number;
  /** Civil days from the stage before, of those that came so far in the year: half took no longer. Null where none did. */
  readonly medianDays: number | null;
}

export interface Funnel {
  readonly stages: readonly FunnelStage[];
  /** Dossiers that ended in the year without a ceremony, or whose admission was annulled. */
  readonly left: number;
}

const COLUMN = {
  listed: 'listed_on',
  trained: 'trained_on',
  file: 'file_on',
  resolved: 'resolved_on',
  decided: 'decided_on',
  ceremony: 'ceremony_on',
} as const satisfies Readonly<Record<Stage, string>>;

/** The stage a dossier stands at on the day `$2`: the furthest it had reached. */
export const STAGE_ON = `CASE ${STAGES.toReversed()
  .map((stage) => `WHEN c.${COLUMN[stage]} <= $2 THEN '${stage}'`)
  .join(' ')} END`;

/**
 * Rows of dossiers that were listed by `$2`, at the cell they belonged to on that day. Those that never moved are found by
 * their cell, the few that did one by one.
 */
export const PLACED = `
  placed AS (
    SELECT c.*, b.child FROM below b JOIN admission_course c ON c.cell = b.body
    WHERE c.formerly IS NULL AND c.listed_on <= $2
    UNION ALL
    SELECT c.*, b.child FROM admission_course c JOIN below b ON b.body = ro_home(c.cell, c.formerly, $2)
    WHERE c.formerly IS NOT NULL AND c.listed_on <= $2
  )`;

const inYear = (stage: Stage): string =>
  `FILTER (WHERE c.${COLUMN[stage]} BETWEEN $3 AND least($4::date, $2::date))`;

const numbers = STAGES.map((stage, at) => {
  const before = STAGES[at - 1];
  const days = before
    ? `percentile_disc(0.5) WITHIN GROUP (ORDER BY c.${COLUMN[stage]} - c.${COLUMN[before]}) ${inYear(stage)}`
    : 'NULL::int';
  return `jsonb_build_object('stage', '${stage}', 'reached', count(*) ${inYear(stage)}, 'medianDays', ${days},
      'standing', count(*) FILTER (WHERE NOT left_by AND stage = '${stage}'${
        stage === 'ceremony' ? ` AND c.ceremony_on BETWEEN $3 AND $4` : ''
      }))`;
});

/** `$1` the body, `$2` the day, `$3` and `$4` first and last day of the year, `$5` what undoes a decision. */
export const FUNNEL = `
  WITH below AS MATERIALIZED (SELECT body, child FROM ro_bodies_below($1, $2)), ${PLACED}
  SELECT jsonb_build_array(${numbers.join(', ')}) AS stages,
    (count(*) FILTER (WHERE left_by AND c.ended_on BETWEEN $3 AND $4))::int AS "left"
  FROM placed c CROSS JOIN LATERAL (SELECT ${STAGE_ON} AS stage) at_day
  CROSS JOIN LATERAL (SELECT coalesce(c.ended_on <= $2 AND
    (stage <> 'ceremony' OR c.ended_as = ANY ($5)), false) AS left_by) ended`;

/** Where the dossiers below a body stand on a day, and how long they took to come there: one query. */
export async function readFunnel(
  { pool }: LedgerContext,
  { body, year, asOf }: Pick<FiguresAsked, 'body' | 'year' | 'asOf'>,
): Promise<Funnel> {
  const { from, until } = daysOfYear(year);
  const { rows } = await pool.query<Funnel>(FUNNEL, [body, asOf, from, until, UNDONE_AS]);
  const [found] = rows;
  if (!found) throw new Error('a count that always answers answered nothing');
  return found;
}
