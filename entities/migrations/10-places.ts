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

/**
 * Where dossiers stand in the tree, as rows: who sees a dossier and what lies below a body are then look-ups by equality,
 * in the order lists are read in, however large the tree. They are written from migration 11 on, of the same release.
 */
export class Places1790000000010 implements MigrationInterface {
  name = 'Places1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DOSSIER_PLACE, FILL, CHAIN]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ro_chain(uuid, date)');
    await runner.query('DROP TABLE dossier_place');
  }
}
