import type { MigrationInterface, QueryRunner } from 'typeorm';

const REORGANISATION = `
  CREATE TABLE reorganisation (
    id uuid NOT NULL,
    title text NOT NULL,
    status text NOT NULL,
    holds_on date NOT NULL,
    steps jsonb NOT NULL,
    competent uuid NOT NULL,
    successors jsonb NOT NULL,
    planned_by uuid,
    approved_by uuid,
    CONSTRAINT "PK_reorganisation" PRIMARY KEY (id)
  );
  CREATE INDEX reorganisation_due ON reorganisation (holds_on) WHERE status = 'approved';
  COMMENT ON COLUMN reorganisation.id IS 'Identity, chosen by who plans it.';
  COMMENT ON COLUMN reorganisation.title IS 'What people call it; no personal data.';
  COMMENT ON COLUMN reorganisation.status IS 'How far it has come: planned, approved, cancelled or carried-out.';
  COMMENT ON COLUMN reorganisation.holds_on IS 'First civil day on which the new tree stands.';
  COMMENT ON COLUMN reorganisation.steps IS 'The plan: bodies founded, moved, renamed, dissolved; people moved and appointed.';
  COMMENT ON COLUMN reorganisation.competent IS 'The lowest body above all that changes; its secretary approves.';
  COMMENT ON COLUMN reorganisation.successors IS 'By dissolved body, the one that takes its place.';
  COMMENT ON COLUMN reorganisation.planned_by IS 'Who planned it; null where the installation itself did.';
  COMMENT ON COLUMN reorganisation.approved_by IS 'Who approved it, somebody else; null until then.';
  COMMENT ON TABLE reorganisation IS 'A merger or another change of several bodies on one day, from its plan to its end.';
`;

/** Beside the slice of the tree: the plan, and the people and open work at the bodies it names. */
const SLICE = `
  CREATE FUNCTION ro_reorganisation_slice(p_id uuid, p_on date, p_bodies uuid[]) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
  BEGIN RETURN jsonb_build_object(
    'row', (SELECT to_jsonb(r) FROM reorganisation r WHERE r.id = p_id),
    'members', (SELECT coalesce(jsonb_agg(to_jsonb(m) - 'exempt' - 'cause_seq' ORDER BY m.person, m.from_on, m.status), '[]')
                FROM membership m WHERE m.cell = ANY (p_bodies) AND ro_lasts(m.from_on, m.to_on, p_on)),
    'guests', (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.person, t.from_on), '[]')
               FROM temporary_activity t WHERE t.host = ANY (p_bodies) AND ro_lasts(t.from_on, t.to_on, p_on)),
    'held', (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.person, a.role, a.organisation, a.from_on), '[]')
             FROM appointment a WHERE a.organisation = ANY (p_bodies) AND ro_lasts(a.from_on, a.to_on, p_on)),
    'owed', (SELECT coalesce(jsonb_agg(o ORDER BY o.organisation, o.role), '[]') FROM (
               SELECT t.organisation, t.role, count(*) AS duties FROM task t
               WHERE t.organisation = ANY (p_bodies) GROUP BY t.organisation, t.role) o)
  ); END $$;
  COMMENT ON FUNCTION ro_reorganisation_slice IS
    'What a reorganisation must see beside the tree: its plan, and the people and open work at the bodies it names.';
`;

/** When a relay runs, nothing waits long: real time, for business time may be moved. */
const MARKED_AT = `
  ALTER TABLE world_change ADD COLUMN marked_at timestamptz NOT NULL DEFAULT clock_timestamp();
  COMMENT ON COLUMN world_change.marked_at IS 'Instant of real time at which the change was committed.';
`;

/** Mergers and other reorganisations: planned, approved by a second person, carried out. */
export class Reorganisation1790000000014 implements MigrationInterface {
  name = 'Reorganisation1790000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [REORGANISATION, SLICE, MARKED_AT]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE world_change DROP COLUMN marked_at;
      DROP FUNCTION ro_reorganisation_slice;
      DROP TABLE reorganisation;
    `);
  }
}
