import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADMISSION_PLAN = `
  CREATE TABLE admission_plan (
    id uuid NOT NULL,
    body uuid NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    admissions integer NOT NULL,
    percent_tenths integer,
    members integer,
    members_on date,
    article text,
    document text NOT NULL,
    status text NOT NULL,
    from_on date NOT NULL,
    to_on date,
    prepared_by uuid,
    prepared_on date NOT NULL,
    signed_by uuid,
    signed_on date,
    CONSTRAINT "PK_f7680d8cc5cd2011c13c0e48ef2" PRIMARY KEY (id)
  );
  CREATE INDEX admission_plan_body ON admission_plan (body, year);
  COMMENT ON COLUMN admission_plan.id IS 'Identity of the version, chosen by who prepares it.';
  COMMENT ON COLUMN admission_plan.body IS 'The body whose admissions are planned, with those of all below.';
  COMMENT ON COLUMN admission_plan.year IS 'The year it is for.';
  COMMENT ON COLUMN admission_plan.version IS 'Which version of the body’s plan for the year, from 1.';
  COMMENT ON COLUMN admission_plan.admissions IS 'Admissions planned; of a share, what it came to.';
  COMMENT ON COLUMN admission_plan.percent_tenths IS
    'The share of members, in tenths of a percent; null where a number was set.';
  COMMENT ON COLUMN admission_plan.members IS 'Members the share was counted on; null where a number was set.';
  COMMENT ON COLUMN admission_plan.members_on IS
    'Civil day on which the members were counted; null where a number was set.';
  COMMENT ON COLUMN admission_plan.article IS
    'What the share stands on where it is that of the pack; null otherwise.';
  COMMENT ON COLUMN admission_plan.document IS 'Number of the document.';
  COMMENT ON COLUMN admission_plan.status IS 'How far it has come: prepared, signed or withdrawn.';
  COMMENT ON COLUMN admission_plan.from_on IS 'Day of the document, from which the plan holds once signed.';
  COMMENT ON COLUMN admission_plan.to_on IS
    'First civil day on which a newer version holds; null while none does.';
  COMMENT ON COLUMN admission_plan.prepared_by IS 'Who prepared it; null where the installation itself did.';
  COMMENT ON COLUMN admission_plan.prepared_on IS 'Civil day on which it was prepared.';
  COMMENT ON COLUMN admission_plan.signed_by IS
    'Who signed it, somebody else; null until then, or where the installation itself did.';
  COMMENT ON COLUMN admission_plan.signed_on IS 'Civil day on which it was signed; null until then.';
  COMMENT ON TABLE admission_plan IS
    'A version of a body’s plan of admissions for a year: prepared by one person, signed by another.';
`;

const ADMISSION_COURSE = `
  CREATE TABLE admission_course (
    dossier uuid NOT NULL,
    cell uuid NOT NULL,
    formerly jsonb,
    listed_on date NOT NULL,
    trained_on date,
    file_on date,
    resolved_on date,
    decided_on date,
    decided_at uuid,
    ceremony_on date,
    ceremony_at uuid,
    ended_on date,
    ended_as text,
    CONSTRAINT "PK_b2e0c9d7d70f557966c2fdd0745" PRIMARY KEY (dossier)
  );
  CREATE INDEX admission_course_cell ON admission_course (cell);
  CREATE INDEX admission_course_moved ON admission_course (dossier) WHERE formerly IS NOT NULL;
  CREATE INDEX admission_course_decided ON admission_course (decided_at, decided_on) WHERE decided_on IS NOT NULL;
  CREATE INDEX admission_course_ceremony ON admission_course (ceremony_at, ceremony_on) WHERE ceremony_on IS NOT NULL;
  COMMENT ON COLUMN admission_course.dossier IS 'The dossier.';
  COMMENT ON COLUMN admission_course.cell IS 'The cell it belongs to now.';
  COMMENT ON COLUMN admission_course.formerly IS
    'Cells it belonged to before, oldest first, each until a day; null where none.';
  COMMENT ON COLUMN admission_course.listed_on IS 'Civil day of the listing as sympathiser.';
  COMMENT ON COLUMN admission_course.trained_on IS 'Civil day from which the certificate counts.';
  COMMENT ON COLUMN admission_course.file_on IS 'Civil day on which the file was opened.';
  COMMENT ON COLUMN admission_course.resolved_on IS 'Civil day of the resolution of the cell.';
  COMMENT ON COLUMN admission_course.decided_on IS 'Civil day of the decision on admission.';
  COMMENT ON COLUMN admission_course.decided_at IS 'The cell it belonged to on that day.';
  COMMENT ON COLUMN admission_course.ceremony_on IS 'Civil day of the ceremony.';
  COMMENT ON COLUMN admission_course.ceremony_at IS 'The cell it belonged to on the day of the ceremony.';
  COMMENT ON COLUMN admission_course.ended_on IS 'Civil day on which it closed, or was set aside; null else.';
  COMMENT ON COLUMN admission_course.ended_as IS 'The phase it closed in, or is put right in; null else.';
  COMMENT ON TABLE admission_course IS
    'How far an admission has come and on which legal days: what figures are counted from.';
`;

/** The cell of a day, as the rules have it (`homeOn`). */
const HOME = `
  CREATE FUNCTION ro_home(cell uuid, formerly jsonb, day date) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN formerly IS NULL THEN cell ELSE coalesce(
      (SELECT (was.value ->> 'organisation')::uuid FROM jsonb_array_elements(formerly) WITH ORDINALITY was (value, nth)
       WHERE day < (was.value ->> 'untilOn')::date ORDER BY was.nth LIMIT 1), cell) END
  $$;
  COMMENT ON FUNCTION ro_home IS 'The cell a dossier belonged to on a day.';
`;

const WRITE_COURSE = `
  CREATE FUNCTION ro_write_course(p jsonb, replace boolean) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF replace THEN
      DELETE FROM admission_course WHERE dossier = (p -> 'dossier' ->> 'id')::uuid;
    END IF;
    IF p ? 'course' THEN
      INSERT INTO admission_course AS before SELECT * FROM jsonb_populate_record(NULL::admission_course, p -> 'course')
      ON CONFLICT (dossier) DO UPDATE SET
        cell = excluded.cell, formerly = excluded.formerly, listed_on = excluded.listed_on,
        trained_on = excluded.trained_on, file_on = excluded.file_on, resolved_on = excluded.resolved_on,
        decided_on = excluded.decided_on, decided_at = excluded.decided_at,
        ceremony_on = excluded.ceremony_on, ceremony_at = excluded.ceremony_at,
        ended_on = CASE WHEN excluded.ended_as = before.ended_as THEN before.ended_on ELSE excluded.ended_on END,
        ended_as = excluded.ended_as;
    END IF;
  END $$;
  COMMENT ON FUNCTION ro_write_course IS
    'Writes how far an admission has come; a day on which it closed already stays.';
`;

/** Admissions that were there before: their states hold the days; that of the end is the newest entry's. */
const FILL = `
  INSERT INTO admission_course
  SELECT d.id, d.organisation, moved.formerly, (d.state ->> 'listedOn')::date,
    CASE WHEN d.state ->> 'certificateIssuedOn' IS NOT NULL THEN
      greatest((d.state ->> 'listedOn')::date, (d.state ->> 'certificateIssuedOn')::date) END,
    (d.state ->> 'fileOpenedOn')::date, (d.state ->> 'cellVotedOn')::date,
    on_day.decided, CASE WHEN on_day.decided IS NOT NULL THEN ro_home(d.organisation, moved.formerly, on_day.decided) END,
    on_day.ceremony, CASE WHEN on_day.ceremony IS NOT NULL THEN ro_home(d.organisation, moved.formerly, on_day.ceremony) END,
    CASE WHEN d.closed THEN (SELECT e.occurred_on FROM ledger_entry e WHERE e.dossier = d.id AND e.seq = d.seq) END,
    CASE WHEN d.closed THEN d.phase END
  FROM dossier d
  CROSS JOIN LATERAL (SELECT (d.state ->> 'decidedOn')::date AS decided, (d.state ->> 'ceremonyOn')::date AS ceremony) on_day
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('untilOn', was.value -> 'untilOn', 'organisation', was.value -> 'organisation')
                     ORDER BY was.nth) AS formerly
    FROM jsonb_array_elements(d.state -> 'formerly') WITH ORDINALITY was (value, nth)) moved
  WHERE d.kind = 'admission' AND d.state ? 'listedOn'
`;

/**
 * On every day a link has both its bodies standing (invariant 12), so links alone are walked. A body that is gone counts
 * where its successor stands; without one, where it last hung. `stands` is the body it counts as; `child` the body directly
 * below the root on whose side it lies, null for the root itself.
 */
const BODIES_BELOW = `
  CREATE FUNCTION ro_bodies_below(root uuid, day date) RETURNS TABLE (body uuid, stands uuid, child uuid)
  LANGUAGE sql STABLE ROWS 1000 AS $$
    WITH RECURSIVE standing (body, child, depth) AS (
      SELECT root, NULL::uuid, 0
      UNION ALL
      SELECT link.child, coalesce(s.child, link.child), s.depth + 1
      FROM standing s
      JOIN organisation_parent link ON link.parent = s.body AND ro_holds(link.from_on, link.to_on, day)
      WHERE s.depth < 16
    ),
    gone (body, up) AS MATERIALIZED (
      SELECT o.id, coalesce(
        (SELECT (r.successors ->> o.id::text)::uuid FROM reorganisation r
         WHERE r.status = 'carried-out' AND r.holds_on <= day AND r.successors ? o.id::text
         ORDER BY r.holds_on DESC LIMIT 1),
        (SELECT p.parent FROM organisation_parent p
         WHERE p.child = o.id AND (p.to_on IS NULL OR p.to_on > p.from_on) ORDER BY p.from_on DESC LIMIT 1))
      FROM organisation o WHERE o.to_on <= day AND NOT EXISTS (
        SELECT FROM organisation_parent p WHERE p.child = o.id AND ro_holds(p.from_on, p.to_on, day))
    ),
    led (body, at, depth) AS (
      SELECT gone.body, gone.up, 0 FROM gone
      UNION ALL
      SELECT led.body, gone.up, led.depth + 1 FROM led JOIN gone ON gone.body = led.at WHERE led.depth < 16
    )
    SELECT s.body, s.body, s.child FROM standing s
    UNION ALL
    SELECT led.body, s.body, s.child FROM led JOIN standing s ON s.body = led.at
  $$;
  COMMENT ON FUNCTION ro_bodies_below IS
    'A body and every body below it on a day, those that are gone where their successor stands, each with the side it lies on.';
`;

/** Plans of admissions, and what figures of admissions are counted from. */
export class PlansAndFigures1790000000031 implements MigrationInterface {
  name = 'PlansAndFigures1790000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ADMISSION_PLAN, ADMISSION_COURSE, HOME, WRITE_COURSE, FILL, BODIES_BELOW]) {
      await runner.query(sql);
    }
    await runner.query(
      'CREATE INDEX organisation_gone ON organisation (to_on) WHERE to_on IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX organisation_gone;
      DROP FUNCTION ro_bodies_below, ro_write_course, ro_home;
      DROP TABLE admission_course, admission_plan;
    `);
  }
}
