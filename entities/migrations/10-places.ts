import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOSSIER_PLACE = `
  CREATE TABLE dossier_place (
    dossier uuid NOT NULL,
    ancestor uuid NOT NULL,
    kind text NOT NULL,
    closed boolean NOT NULL,
    CONSTRAINT "PK_f70146372ae26df26688685a990" PRIMARY KEY (dossier, ancestor)
  );
  CREATE INDEX dossier_place_below ON dossier_place (ancestor, kind, closed, dossier);
  COMMENT ON COLUMN dossier_place.dossier IS 'The dossier.';
  COMMENT ON COLUMN dossier_place.ancestor IS 'A body of its chain; who holds a reading role there sees it.';
  COMMENT ON COLUMN dossier_place.kind IS 'Which procedure the dossier follows, so that lists need not look.';
  COMMENT ON COLUMN dossier_place.closed IS 'Whether the dossier is closed, so that lists need not look.';
  COMMENT ON TABLE dossier_place IS 'A body a dossier stands below: its own, and each above it as the dossier knows them.';
`;

/** Dossiers that were there before: their states hold the chain. */
const FILL = `
  INSERT INTO dossier_place (dossier, ancestor, kind, closed)
  SELECT DISTINCT d.id, body.id::uuid, d.kind, d.closed FROM dossier d
  CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(d.state -> 'chain', jsonb_build_array(d.organisation))) body (id);
`;

const CHAIN = `
  CREATE FUNCTION ro_chain(home uuid, day date) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
  DECLARE
    chain uuid[] := ARRAY[home];
    above uuid;
  BEGIN
    FOR step IN 1..16 LOOP
      SELECT p.parent INTO above FROM organisation_parent p
      WHERE p.child = chain[step] AND ro_holds(p.from_on, p.to_on, day);
      EXIT WHEN above IS NULL OR above = ANY (chain);
      chain := chain || above;
    END LOOP;
    RETURN chain;
  END $$;
  COMMENT ON FUNCTION ro_chain IS 'A body and every body above it on a day, lowest first; ends where the tree would go round.';
`;

/** As in migration 9, and the places. */
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
      ON CONFLICT (dossier, ancestor) DO UPDATE SET kind = excluded.kind, closed = excluded.closed
      WHERE (dossier_place.kind, dossier_place.closed) IS DISTINCT FROM (excluded.kind, excluded.closed);
    END IF;

    IF p ? 'tasks' THEN
      DELETE FROM task t WHERE t.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'tasks') kept WHERE kept ->> 'key' = t.key);
      INSERT INTO task SELECT * FROM jsonb_populate_recordset(NULL::task, p -> 'tasks')
      ON CONFLICT (dossier, key) DO UPDATE SET -- claims and snoozes stay
        act = excluded.act, role = excluded.role, organisation = excluded.organisation,
        answers = excluded.answers, from_on = excluded.from_on, due_on = excluded.due_on,
        article = excluded.article;
    END IF;

    IF p ? 'clocks' THEN
      DELETE FROM clock c WHERE c.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'clocks') kept WHERE kept ->> 'key' = c.key);
      INSERT INTO clock SELECT * FROM jsonb_populate_recordset(NULL::clock, p -> 'clocks')
      ON CONFLICT (dossier, key) DO UPDATE SET
        kind = excluded.kind, starts_on = excluded.starts_on, due_on = excluded.due_on,
        next_on = excluded.next_on, next_offset_days = excluded.next_offset_days,
        next_deed = excluded.next_deed, helper = excluded.helper, duty = excluded.duty,
        article = excluded.article;
    END IF;
  END $$;
`;

/** As it was before, for the way back. */
const WRITE_STANDING_BEFORE = `
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

    IF p ? 'tasks' THEN
      DELETE FROM task t WHERE t.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'tasks') kept WHERE kept ->> 'key' = t.key);
      INSERT INTO task SELECT * FROM jsonb_populate_recordset(NULL::task, p -> 'tasks')
      ON CONFLICT (dossier, key) DO UPDATE SET -- claims and snoozes stay
        act = excluded.act, role = excluded.role, organisation = excluded.organisation,
        answers = excluded.answers, from_on = excluded.from_on, due_on = excluded.due_on,
        article = excluded.article;
    END IF;

    IF p ? 'clocks' THEN
      DELETE FROM clock c WHERE c.dossier = subject
        AND NOT EXISTS (SELECT FROM jsonb_array_elements(p -> 'clocks') kept WHERE kept ->> 'key' = c.key);
      INSERT INTO clock SELECT * FROM jsonb_populate_recordset(NULL::clock, p -> 'clocks')
      ON CONFLICT (dossier, key) DO UPDATE SET
        kind = excluded.kind, starts_on = excluded.starts_on, due_on = excluded.due_on,
        next_on = excluded.next_on, next_offset_days = excluded.next_offset_days,
        next_deed = excluded.next_deed, helper = excluded.helper, duty = excluded.duty,
        article = excluded.article;
    END IF;
  END $$;
`;

/**
 * Where dossiers stand in the tree, as rows: who sees a dossier and what lies below a body are then look-ups by equality,
 * in the order lists are read in, however large the tree.
 */
export class Places1790000000010 implements MigrationInterface {
  name = 'Places1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DOSSIER_PLACE, FILL, CHAIN, WRITE_STANDING]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(WRITE_STANDING_BEFORE);
    await runner.query('DROP FUNCTION ro_chain(uuid, date)');
    await runner.query('DROP TABLE dossier_place');
  }
}
