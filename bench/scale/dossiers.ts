import type { TreeSize } from './tree';

/** Two open tasks each. */
export const TASKS_EACH = 2;
/** One closed dossier beside so many open ones; it has places and no task. */
const OPEN_PER_CLOSED = 4;
/** One class beside so many admissions. */
const PER_CLASS = 50;
/** One dossier in so many is in a phase that is hardly ever met. */
const RARE = 10_000;
const PERSONS = 20_000;
/** Readers whose inboxes are measured; their cells have tasks at every size. */
export const READERS = 8;
const FULL_INBOX = 40;

const PHASES = `ARRAY['SOURCE', 'IN_TRAINING', 'FILE', 'VERIFICATION', 'CELL_VOTE', 'GRASSROOTS', 'DECISION', 'CEREMONY', 'PROBATION']`;

/** How many dossiers it takes to have so many open tasks. */
export function dossiersFor(tasks: number): number {
  return Math.ceil((tasks / TASKS_EACH) * (1 + 1 / OPEN_PER_CLOSED));
}

/** After the tree. Beside the tables: what each dossier is, so that places and tasks are made of the same. */
export const STAGE = `
  DROP TABLE IF EXISTS scale_dossier;
  CREATE UNLOGGED TABLE scale_dossier (n int, id uuid, kind text, chain uuid[], closed boolean, own boolean, phase text);
  INSERT INTO person (id, name, born_on)
  SELECT md5('person' || n)::uuid, 'Người ' || n, '1995-05-05' FROM generate_series(0, ${PERSONS - 1}) AS n`;

/**
 * Dossiers with numbers `from` to `to - 1`; ids rise with the number, as ids by time do. Cells with low numbers have the
 * most. Of a state only the chain is kept: nothing that is measured reads more.
 */
export function stagePart(from: number, to: number, { cell }: TreeSize): string {
  return `
  INSERT INTO scale_dossier
  SELECT d.n, ('019' || lpad(to_hex(d.n), 9, '0') || '7' || substr(md5(d.n::text), 1, 3) || '8' || substr(md5(d.n::text), 4, 15))::uuid,
    CASE WHEN is_class THEN 'training-class' ELSE 'admission' END,
    CASE WHEN is_class THEN b.chain[cardinality(b.chain) - 2:] ELSE b.chain END,
    is_closed, d.n < ${READERS * FULL_INBOX},
    CASE WHEN is_closed THEN 'ENDED' WHEN d.n % ${RARE} = 8 THEN 'RARE_PHASE' ELSE (${PHASES})[1 + d.n % 9] END
  FROM generate_series(${from}, ${to - 1}) AS d (n)
  CROSS JOIN LATERAL (SELECT d.n % ${PER_CLASS} = 7 AND d.n >= ${READERS * FULL_INBOX} AS is_class,
    d.n % ${OPEN_PER_CLOSED + 1} = ${OPEN_PER_CLOSED} AS is_closed) k
  JOIN scale_body b ON b.level = 'cell' AND b.n = CASE WHEN d.n < ${READERS * FULL_INBOX} THEN d.n % ${READERS}
    ELSE floor(${cell} * power(pg_temp.chance('dossier', d.n), 1.2))::int END`;
}

export function dossierPart(from: number, to: number): string {
  return `
  INSERT INTO dossier (id, kind, code, organisation, subject, pack, phase, closed, seq, head_hash, manifest, state, voided,
    generation, next_on, opened_on, rules_version)
  SELECT id, kind, 'S-' || n, chain[1], CASE kind WHEN 'admission' THEN md5('person' || n % ${PERSONS})::uuid END, 'P2026B',
    phase, closed, 5,
    repeat(md5(n::text), 2), repeat(md5(n::text), 2), jsonb_build_object('chain', chain), '{}', 1,
    CASE WHEN NOT closed THEN current_date + (n % 300) END, current_date - 100, 'scale'
  FROM scale_dossier WHERE n >= ${from} AND n < ${to}`;
}

export function placePart(from: number, to: number): string {
  return `
  INSERT INTO dossier_place (dossier, ancestor, kind, closed, phase)
  SELECT s.id, above.body, s.kind, s.closed, CASE WHEN above.place > cardinality(s.chain) - 3 THEN s.phase END
  FROM scale_dossier s, unnest(s.chain) WITH ORDINALITY AS above (body, place)
  WHERE s.n >= ${from} AND s.n < ${to}`;
}

/**
 * Three of five tasks lie with the cell, a quarter with the grassroots committee, most others with its superior, a few with
 * the province. About one in ten is overdue, by up to forty days.
 */
export function taskPart(from: number, to: number): string {
  return `
  INSERT INTO task (dossier, key, act, role, organisation, answers, from_on, due_on, article, bodies)
  SELECT d.id, 'duty-number-' || k, 'nominate-for-class', at.role, at.body, at.body, current_date - 200,
    current_date - 40 + floor(400 * pg_temp.chance('due' || k, d.n))::int, '294-QĐ/TW 5.1', d.chain
  FROM scale_dossier d CROSS JOIN generate_series(1, ${TASKS_EACH}) AS k
  CROSS JOIN LATERAL (SELECT cardinality(d.chain) AS deep, CASE WHEN d.own THEN 0 ELSE pg_temp.chance('role' || k, d.n) END AS r) way
  CROSS JOIN LATERAL (SELECT CASE WHEN r < 0.6 THEN 'secretary' ELSE 'organiser' END AS role,
    d.chain[CASE WHEN r < 0.6 THEN 1 WHEN r < 0.85 THEN greatest(1, deep - 3) WHEN r < 0.98 THEN deep - 2 ELSE deep - 1 END] AS body) at
  WHERE d.n >= ${from} AND d.n < ${to} AND NOT d.closed`;
}

/** Steps an admission of the fill may have come to, beside its listing. */
const STEPS = 5;
/** Days between two steps, and from the newest listing to today: the oldest lie some three years back. */
const STEP_DAYS = 40;
const LISTED_DAYS = 1_000;

/** Days of admissions as figures count them; nobody was ever moved, and closed ones ended at their last step. */
export function coursePart(from: number, to: number): string {
  return `
  INSERT INTO admission_course (dossier, cell, listed_on, trained_on, file_on, resolved_on, decided_on, decided_at,
    ceremony_on, ceremony_at, ended_on, ended_as)
  SELECT d.id, d.chain[1], way.day, way.days[1], way.days[2], way.days[3], way.days[4],
    CASE WHEN way.days[4] IS NOT NULL THEN d.chain[1] END, way.days[5], CASE WHEN way.days[5] IS NOT NULL THEN d.chain[1] END,
    CASE WHEN d.closed THEN way.day + ${STEP_DAYS} * (way.steps + 1) END, CASE WHEN d.closed THEN 'ENDED' END
  FROM scale_dossier d
  CROSS JOIN LATERAL (SELECT floor(${STEPS + 1} * pg_temp.chance('steps', d.n))::int AS steps,
    current_date - floor(${LISTED_DAYS} * pg_temp.chance('listed', d.n))::int AS day) gone
  CROSS JOIN LATERAL (SELECT gone.*, ARRAY(SELECT CASE WHEN at <= gone.steps AND gone.day + at * ${STEP_DAYS} <= current_date
    THEN gone.day + at * ${STEP_DAYS} END FROM generate_series(1, ${STEPS}) AS at) AS days) way
  WHERE d.n >= ${from} AND d.n < ${to} AND d.kind = 'admission'`;
}
