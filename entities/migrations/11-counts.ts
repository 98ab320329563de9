import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WRITE_STANDING as WRITE_STANDING_BEFORE } from './9-write';
import { orReplace } from './or-replace';

/** A chain has at most this many bodies: the rules know six levels. */
const DEEPEST = 8;
const DEPTHS = Array.from({ length: DEEPEST }, (_unused, at) => at + 1);

/** One index per depth, each in the order lists are read in; a depth nobody reaches costs nothing. */
const TASK_BODIES = `
  ALTER TABLE task ADD COLUMN bodies uuid[];
  UPDATE task t SET bodies = ARRAY(
    SELECT body.id::uuid FROM dossier d
    CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(d.state -> 'chain', jsonb_build_array(d.organisation)))
      WITH ORDINALITY AS body (id, place)
    WHERE d.id = t.dossier ORDER BY body.place);
  ALTER TABLE task ALTER COLUMN bodies SET NOT NULL;
  COMMENT ON COLUMN task.bodies IS 'The chain of its dossier, lowest first; by place an index, for lists of what is late below a body.';
  ${DEPTHS.map(
    (at) =>
      `CREATE INDEX task_below_${at} ON task ((bodies[${at}]), due_on, dossier, key) WHERE bodies[${at}] IS NOT NULL;`,
  ).join('\n  ')}
`;

/** The highest bodies have so many dossiers that those in one phase must be found without looking at the others. */
const PLACE_PHASE = `
  ALTER TABLE dossier_place ADD COLUMN phase text;
  UPDATE dossier_place p SET phase = d.phase FROM dossier d
  WHERE d.id = p.dossier AND p.ancestor IN (
    SELECT body.id::uuid FROM jsonb_array_elements_text(coalesce(d.state -> 'chain', jsonb_build_array(d.organisation)))
      WITH ORDINALITY AS body (id, place) ORDER BY body.place DESC LIMIT 3);
  CREATE INDEX dossier_place_phase ON dossier_place (ancestor, phase, dossier) WHERE phase IS NOT NULL;
  COMMENT ON COLUMN dossier_place.phase IS
    'Phase of the dossier, for the highest three bodies alone; null below, where lists are short enough to look.';
`;

const COUNTS = `
  CREATE TABLE task_count (
    body uuid NOT NULL,
    due_on date NOT NULL,
    open integer NOT NULL,
    CONSTRAINT "PK_9fb06b6725e0ac73030e3134852" PRIMARY KEY (body, due_on)
  );
  COMMENT ON COLUMN task_count.body IS 'The body: tasks of every dossier below it are counted.';
  COMMENT ON COLUMN task_count.due_on IS 'Last civil day on which they are in time; infinity for all days together.';
  COMMENT ON COLUMN task_count.open IS 'Open tasks, but for changes that were not added up yet.';
  COMMENT ON TABLE task_count IS 'How many open tasks below a body are due on a day.';

  CREATE TABLE task_change (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    bodies uuid[] NOT NULL,
    days date[] NOT NULL,
    opened smallint[] NOT NULL,
    CONSTRAINT "PK_2ff7befb077cff250d8adac92f9" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN task_change.id IS 'Order of arrival.';
  COMMENT ON COLUMN task_change.bodies IS 'The bodies below which the tasks stand.';
  COMMENT ON COLUMN task_change.days IS 'Days on which tasks are due.';
  COMMENT ON COLUMN task_change.opened IS 'By day, how many came to be open; negative where they were done or withdrawn.';
  COMMENT ON TABLE task_change IS 'A change of open tasks that is not added up yet: counts are the counters and these.';
`;

/**
 * As in migration 9, with the places. What stayed as it was is not written again, and what counters will differ by is
 * noted. One statement each for duties and clocks: each statement more costs every act.
 */
const WRITE_STANDING = `
  CREATE OR REPLACE FUNCTION ro_write_standing(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    subject uuid := (p -> 'dossier' ->> 'id')::uuid;
  BEGIN
    INSERT INTO dossier SELECT * FROM jsonb_populate_record(NULL::dossier, p -> 'dossier')
    ON CONFLICT (id) DO UPDATE SET
      kind = excluded.kind, code = excluded.code, organisation = excluded.organisation,
      subject = excluded.subject, pack = excluded.pack, phase = excluded.phase, closed = excluded.closed,
      seq = excluded.seq, head_hash = excluded.head_hash, manifest = excluded.manifest, state = excluded.state,
      voided = excluded.voided, generation = excluded.generation, next_on = excluded.next_on, opened_on = excluded.opened_on,
      rules_version = excluded.rules_version;

    IF p ? 'places' THEN
      DELETE FROM dossier_place t WHERE t.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'places') kept WHERE (kept ->> 'ancestor')::uuid = t.ancestor);
      INSERT INTO dossier_place SELECT * FROM jsonb_populate_recordset(NULL::dossier_place, p -> 'places')
      ON CONFLICT (dossier, ancestor) DO UPDATE SET
        kind = excluded.kind, closed = excluded.closed, phase = excluded.phase
      WHERE (dossier_place.kind, dossier_place.closed, dossier_place.phase)
        IS DISTINCT FROM (excluded.kind, excluded.closed, excluded.phase);
    END IF;

    IF p ? 'tasks' THEN -- every part sees the rows as they were before the statement
      WITH wanted AS MATERIALIZED (SELECT * FROM jsonb_populate_recordset(NULL::task, p -> 'tasks')),
      gone AS (
        DELETE FROM task t WHERE t.dossier = subject AND NOT EXISTS (SELECT FROM wanted w WHERE w.key = t.key)
      ),
      put AS (
        INSERT INTO task SELECT * FROM wanted
        ON CONFLICT (dossier, key) DO UPDATE SET -- claims and snoozes stay
          act = excluded.act, role = excluded.role, organisation = excluded.organisation,
          answers = excluded.answers, from_on = excluded.from_on, due_on = excluded.due_on,
          article = excluded.article, bodies = excluded.bodies
        WHERE (task.act, task.role, task.organisation, task.answers, task.from_on, task.due_on, task.article, task.bodies)
          IS DISTINCT FROM (excluded.act, excluded.role, excluded.organisation, excluded.answers, excluded.from_on,
            excluded.due_on, excluded.article, excluded.bodies)
      )
      INSERT INTO task_change (bodies, days, opened) -- what counters will differ by; added up by the worker
      SELECT net.bodies, array_agg(net.due_on ORDER BY net.due_on), array_agg(net.opened ORDER BY net.due_on)
      FROM (SELECT moved.bodies, moved.due_on, sum(moved.opened)::smallint AS opened FROM (
              SELECT t.bodies, t.due_on, -1 AS opened FROM task t WHERE t.dossier = subject
              UNION ALL
              SELECT w.bodies, w.due_on, 1 FROM wanted w) moved
            GROUP BY moved.bodies, moved.due_on HAVING sum(moved.opened) <> 0) net
      GROUP BY net.bodies;
    END IF;

    IF p ? 'clocks' THEN
      WITH wanted AS MATERIALIZED (SELECT * FROM jsonb_populate_recordset(NULL::clock, p -> 'clocks')),
      gone AS (
        DELETE FROM clock c WHERE c.dossier = subject AND NOT EXISTS (SELECT FROM wanted w WHERE w.key = c.key)
      )
      INSERT INTO clock SELECT * FROM wanted
      ON CONFLICT (dossier, key) DO UPDATE SET
        kind = excluded.kind, starts_on = excluded.starts_on, due_on = excluded.due_on,
        next_on = excluded.next_on, next_offset_days = excluded.next_offset_days,
        next_deed = excluded.next_deed, helper = excluded.helper, duty = excluded.duty,
        article = excluded.article
      WHERE clock IS DISTINCT FROM excluded;
    END IF;
  END $$;
`;

/**
 * Adding up and counting anew take the same lock, so each sees whole what the other left. What an act notes meanwhile
 * stays for the next time: counters and notes are read together, and together they are right at every moment.
 */
const ADD_UP = `
  CREATE FUNCTION ro_add_up(most integer) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    added integer;
    spent_bodies uuid[];
    spent_days date[];
  BEGIN
    IF NOT pg_try_advisory_xact_lock(7001, 2) THEN RETURN 0; END IF; -- another worker is at it
    WITH taken AS (
      DELETE FROM task_change WHERE id IN (SELECT id FROM task_change ORDER BY id LIMIT most)
      RETURNING bodies, days, opened
    ), counted AS (
      INSERT INTO task_count AS c (body, due_on, open)
      SELECT body, coalesce(change.day, 'infinity'), sum(change.opened)::integer
      FROM taken, unnest(taken.bodies) AS body, unnest(taken.days, taken.opened) AS change (day, opened)
      GROUP BY GROUPING SETS ((body, change.day), (body)) HAVING sum(change.opened) <> 0
      ORDER BY 1, 2
      ON CONFLICT (body, due_on) DO UPDATE SET open = c.open + excluded.open
      RETURNING c.body, c.due_on, c.open
    )
    SELECT (SELECT count(*) FROM taken), array_agg(body), array_agg(due_on) INTO added, spent_bodies, spent_days
    FROM counted WHERE open = 0;
    DELETE FROM task_count c USING unnest(spent_bodies, spent_days) AS spent (body, due_on)
    WHERE (c.body, c.due_on) = (spent.body, spent.due_on);
    RETURN added;
  END $$;
  COMMENT ON FUNCTION ro_add_up IS
    'Adds noted changes to the counters, at most so many; answers how many. Nothing is added twice, however many workers ask.';

  CREATE FUNCTION ro_count_anew() RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7001, 2);
    WITH fresh AS MATERIALIZED (
      SELECT body, coalesce(due_on, 'infinity') AS due_on, count(*)::integer AS open FROM task, unnest(bodies) AS body
      GROUP BY GROUPING SETS ((body, due_on), (body))
    ), noted AS (
      DELETE FROM task_change
    ), gone AS (
      DELETE FROM task_count c WHERE NOT EXISTS (SELECT FROM fresh f WHERE (f.body, f.due_on) = (c.body, c.due_on))
    )
    INSERT INTO task_count AS c (body, due_on, open) SELECT body, due_on, open FROM fresh
    ON CONFLICT (body, due_on) DO UPDATE SET open = excluded.open WHERE c.open <> excluded.open;
  END $$;
  COMMENT ON FUNCTION ro_count_anew IS
    'Makes the counters anew from the tasks, in one snapshot with the notes it takes away; acts go on meanwhile.';
`;

/**
 * What lies below a body by due day, and how much: lists by one index per depth, counts by day. No counter is touched by
 * an act, so the nation's does not make acts wait for one another.
 */
export class Counts1790000000011 implements MigrationInterface {
  name = 'Counts1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TASK_BODIES, PLACE_PHASE, COUNTS, WRITE_STANDING, ADD_UP])
      await runner.query(sql);
    await runner.query('SELECT ro_count_anew()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(orReplace(WRITE_STANDING_BEFORE));
    await runner.query('DROP FUNCTION ro_add_up, ro_count_anew');
    await runner.query('DROP TABLE task_count, task_change');
    await runner.query('ALTER TABLE task DROP COLUMN bodies');
    await runner.query('ALTER TABLE dossier_place DROP COLUMN phase');
  }
}
