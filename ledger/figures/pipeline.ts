import { setImmediate as breathe } from 'node:timers/promises';
import type { AdmissionState } from '../../rules/admission/state';
import { daysToCome } from '../../rules/admission/forecast';
import { CalendarGap, type Calendar } from '../../rules/calendar/calendar';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { LedgerContext } from '../context';
import { COUNTED_IN, daysOfYear, type CountedBy, type FiguresAsked } from './asked';
import { PLACED, STAGE_ON } from './funnel';

/** What of the open dossiers on one side of a body is expected to count in the year. */
export interface SideForecast {
  readonly child: string | null;
  /** Open dossiers that do not count yet. */
  readonly open: number;
  /** Of these, with something overdue today. */
  readonly late: number;
  /** Expected in the year when every step still to come takes its whole term. Null where nobody worked it out. */
  readonly byLastDays: number | null;
  /** Expected in the year at the pace of the body's own past. */
  readonly atOwnPace: number;
  /** Dossiers at a stage of which the past says too little for that. */
  readonly withoutPace: number;
}

/** Half the dossiers that came from this stage to the counted day took no longer; of the two years before. */
export interface Pace {
  readonly stage: string;
  readonly medianDays: number;
  readonly cases: number;
}

export interface Forecast {
  readonly sides: readonly SideForecast[];
  readonly pace: readonly Pace[];
}

/** More open dossiers than this are not worked out one by one: a province has hundreds. */
export const WORKED_OUT_AT_MOST = 3_000;
/** Fewer cases tell nothing of a pace. */
const CASES_AT_LEAST = 5;
const PACE_YEARS = 2;
/** States worked out at a time; others are let in between. */
const BATCH = 50;

/** Stages before the counted day. */
const STAGES_BEFORE = {
  decision: ['listed', 'trained', 'file', 'resolved'],
  ceremony: ['listed', 'trained', 'file', 'resolved', 'decided'],
} as const satisfies Readonly<Record<CountedBy, readonly string[]>>;

/** `$1` the body, `$2` today, `$3` and `$4` first and last day of the year, `$5` so many cases at least. */
const open = (countedBy: CountedBy): string => {
  const { on, at } = COUNTED_IN[countedBy];
  const past = STAGES_BEFORE[countedBy]
    .map((stage) => `('${stage}', c.${on} - c.${stage}_on)`)
    .join(', ');
  return `
  WITH below AS MATERIALIZED (SELECT body, child FROM ro_bodies_below($1, $2)), ${PLACED},
  pace AS MATERIALIZED (
    SELECT way.stage, percentile_disc(0.5) WITHIN GROUP (ORDER BY way.days) AS median, count(*)::int AS cases
    FROM below b JOIN admission_course c ON c.${at} = b.body
    CROSS JOIN LATERAL (VALUES ${past}) way (stage, days)
    WHERE c.${on} > $2::date - interval '${PACE_YEARS} years' AND c.${on} <= $2 AND way.days >= 0
    GROUP BY 1 HAVING count(*) >= $5
  ),
  waiting AS (
    SELECT c.dossier, c.child, ${STAGE_ON} AS stage,
      CASE ${STAGE_ON} WHEN 'listed' THEN c.listed_on WHEN 'trained' THEN c.trained_on WHEN 'file' THEN c.file_on
        WHEN 'resolved' THEN c.resolved_on ELSE c.decided_on END AS since,
      EXISTS (SELECT FROM task t WHERE t.dossier = c.dossier AND t.due_on < $2) AS late
    FROM placed c WHERE c.ended_on IS NULL AND c.${on} IS NULL
  )
  SELECT w.dossier, w.child, w.late, pace.median IS NOT NULL AS "hasPace",
    pace.median IS NOT NULL AND greatest(w.since + pace.median, $2) BETWEEN $3 AND $4 AS "inYear",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('stage', stage, 'medianDays', median, 'cases', cases) ORDER BY median DESC), '[]')
     FROM pace) AS pace
  FROM waiting w LEFT JOIN pace ON pace.stage = w.stage ORDER BY w.dossier`;
};

const OPEN = { decision: open('decision'), ceremony: open('ceremony') } as const;

interface Waiting {
  readonly dossier: string;
  readonly child: string | null;
  readonly late: boolean;
  readonly hasPace: boolean;
  readonly inYear: boolean;
  readonly pace: readonly Pace[];
}

/**
 * What the open dossiers are expected to bring in the year, side by side: at their last days by the rules themselves, from
 * the states that stand in the rows, and at the pace of the past. No ledger is folded.
 * @param asked  `asOf` is today: what is to come is known of no other day
 * @param atMost  of more open dossiers, none is worked out by its last days
 */
export async function forecastPipeline(
  ledger: LedgerContext,
  { body, year, countedBy, asOf: today }: Omit<FiguresAsked, 'membersOn'>,
  atMost: number = WORKED_OUT_AT_MOST,
): Promise<Forecast> {
  const { from, until } = daysOfYear(year);
  const values = [body, today, from, until, CASES_AT_LEAST];
  const { rows } = await ledger.pool.query<Waiting>(OPEN[countedBy], values);
  const expected =
    rows.length > atMost
      ? null
      : await expectedInYear(ledger, rows, { countedBy, today, from, until });
  const sides = new Map<string | null, SideForecast>();
  for (const { dossier, child, late, hasPace, inYear } of rows) {
    const before = sides.get(child) ?? emptySide(child, expected !== null);
    sides.set(child, {
      child,
      open: before.open + 1,
      late: before.late + (late ? 1 : 0),
      byLastDays:
        before.byLastDays === null ? null : before.byLastDays + (expected?.has(dossier) ? 1 : 0),
      atOwnPace: before.atOwnPace + (inYear ? 1 : 0),
      withoutPace: before.withoutPace + (hasPace ? 0 : 1),
    });
  }
  return { sides: [...sides.values()], pace: rows[0]?.pace ?? [] };
}

function emptySide(child: string | null, isWorkedOut: boolean): SideForecast {
  const byLastDays = isWorkedOut ? 0 : null;
  return { child, open: 0, late: 0, byLastDays, atOwnPace: 0, withoutPace: 0 };
}

interface Within {
  readonly countedBy: CountedBy;
  readonly today: PlainDate;
  readonly from: string;
  readonly until: string;
}

/** The dossiers whose counted day lies in the year by their last days. Others are let in between the batches. */
async function expectedInYear(
  { pool, calendars }: LedgerContext,
  waiting: readonly Waiting[],
  { countedBy, today, from, until }: Within,
): Promise<ReadonlySet<string>> {
  const calendar = await calendars.catchUp(pool);
  const expected = new Set<string>();
  for (let at = 0; at < waiting.length; at += BATCH) {
    const ids = waiting.slice(at, at + BATCH).map(({ dossier }) => dossier);
    const { rows } = await pool.query<{ id: string; state: AdmissionState }>(
      `SELECT id, state FROM dossier WHERE id = ANY ($1) AND kind = 'admission' AND NOT closed`,
      [ids],
    );
    for (const { id, state } of rows) {
      const on = countedDay(state, calendar, today, countedBy);
      if (on !== null && on >= from && on <= until) expected.add(id);
    }
    await breathe();
  }
  return expected;
}

/** Null where the way leads to no such day, or beyond the calendar. */
function countedDay(
  state: AdmissionState,
  calendar: Calendar,
  today: PlainDate,
  countedBy: CountedBy,
): PlainDate | null {
  try {
    const { decidedOn, ceremonyOn } = daysToCome(state, calendar, today);
    return countedBy === 'decision' ? decidedOn : ceremonyOn;
  } catch (error) {
    if (error instanceof CalendarGap) return null;
    throw error;
  }
}
