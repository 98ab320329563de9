import type { MigrationInterface, QueryRunner } from 'typeorm';

const PACK_MIGRATION = `
  CREATE TABLE pack_migration (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    from_pack text,
    to_pack text NOT NULL,
    reason text NOT NULL,
    ordered_by uuid NOT NULL,
    ordered_at timestamptz(3) NOT NULL,
    cancelled_by uuid,
    cancelled_at timestamptz(3),
    CONSTRAINT "PK_pack_migration" PRIMARY KEY (id)
  );
  COMMENT ON COLUMN pack_migration.id IS 'Identity, made of who ordered it and the key of the request.';
  COMMENT ON COLUMN pack_migration.organisation IS 'The body whose open dossiers move, with those of all below it.';
  COMMENT ON COLUMN pack_migration.from_pack IS 'Only dossiers of this pack; null: of any.';
  COMMENT ON COLUMN pack_migration.to_pack IS 'The pack they are to go by.';
  COMMENT ON COLUMN pack_migration.reason IS 'Why, as each act says it; free text.';
  COMMENT ON COLUMN pack_migration.ordered_by IS 'In whose name each dossier is moved, with the rights of that moment.';
  COMMENT ON COLUMN pack_migration.ordered_at IS 'Instant of business time at which it was ordered.';
  COMMENT ON COLUMN pack_migration.cancelled_by IS 'Who stopped it; null if nobody did.';
  COMMENT ON COLUMN pack_migration.cancelled_at IS 'Instant of business time at which it was stopped; null if it was not.';
  COMMENT ON TABLE pack_migration IS 'That the open dossiers of a body are moved to another pack, one act each.';
`;

const PACK_MIGRATION_ITEM = `
  CREATE TABLE pack_migration_item (
    migration uuid NOT NULL,
    dossier uuid NOT NULL,
    outcome text,
    refusals jsonb,
    seq integer,
    done_at timestamptz(3),
    CONSTRAINT "PK_pack_migration_item" PRIMARY KEY (migration, dossier)
  );
  CREATE INDEX pack_migration_item_left ON pack_migration_item (migration) WHERE outcome IS NULL;
  COMMENT ON COLUMN pack_migration_item.migration IS 'The migration.';
  COMMENT ON COLUMN pack_migration_item.dossier IS 'The dossier.';
  COMMENT ON COLUMN pack_migration_item.outcome IS 'What came of it: moved, refused or skipped (stopped before its turn); null while it waits.';
  COMMENT ON COLUMN pack_migration_item.refusals IS 'Codes, articles and facts of the refusal; null if it was not refused.';
  COMMENT ON COLUMN pack_migration_item.seq IS 'The entry of the dossier that moved it; null if none did.';
  COMMENT ON COLUMN pack_migration_item.done_at IS 'Instant of business time at which it was done; null while it waits.';
  COMMENT ON TABLE pack_migration_item IS 'A dossier of a migration, and what came of it.';
`;

/** Running dossiers that move to another pack, many at once. */
export class PackMigrations1790000000024 implements MigrationInterface {
  name = 'PackMigrations1790000000024';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PACK_MIGRATION, PACK_MIGRATION_ITEM]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pack_migration, pack_migration_item');
  }
}
