import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MONTHS, READ } from './22/functions';
import {
  ALARM,
  READ_AUDIT,
  READ_AUDIT_BEFORE,
  READ_BATCH,
  REFUSED_READ,
  STAFFING_WATCH,
} from './22/tables';

/** Rows kept from before: what they were about stood inside `what`. */
const TAKE_OVER = `
  SELECT ro_read_month(month) FROM (
    SELECT DISTINCT date_trunc('month', read_at AT TIME ZONE 'UTC')::date AS month FROM read_audit_before) known;
  SELECT ro_read_months(2);
  INSERT INTO read_audit (read_at, person, dossier, subject, what, why, by_right)
  SELECT b.read_at, b.person, b.dossier,
    CASE WHEN b.what LIKE 'person:%' THEN substr(b.what, 8)::uuid ELSE d.subject END,
    CASE WHEN b.what LIKE 'person:%' THEN 'person' ELSE b.what END, 'unrecorded', 'unrecorded'
  FROM read_audit_before b LEFT JOIN dossier d ON d.id = b.dossier ORDER BY b.id;
  DROP TABLE read_audit_before;
`;

const GIVE_BACK = `
  CREATE TEMP TABLE read_audit_now ON COMMIT DROP AS SELECT * FROM read_audit;
  DROP FUNCTION ro_read, ro_read_months, ro_read_month;
  DROP TABLE read_audit, read_batch, refused_read, alarm, staffing_watch;
`;

const REFILL = `
  INSERT INTO read_audit (person, dossier, what, read_at)
  SELECT person, dossier, CASE WHEN what = 'person' THEN 'person:' || subject ELSE what END, read_at
  FROM read_audit_now ORDER BY id;
  CREATE TRIGGER read_audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON read_audit
    FOR EACH STATEMENT EXECUTE FUNCTION ro_refuse_change();
  ALTER TABLE read_audit ENABLE ALWAYS TRIGGER read_audit_only_grows;
`;

/** The audit of reads as the largest table of the system: parted by month, one row per object shown, sealed in batches. */
export class Reads1790000000022 implements MigrationInterface {
  name = 'Reads1790000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TEMP TABLE read_audit_before AS SELECT * FROM read_audit;
      DROP TABLE read_audit;
    `);
    for (const table of [READ_AUDIT, READ_BATCH, REFUSED_READ, ALARM, STAFFING_WATCH]) {
      await runner.query(table);
    }
    for (const table of ['read_audit', 'read_audit_rest', 'read_batch', 'refused_read', 'alarm']) {
      await runner.query(`
        CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION ro_refuse_change();
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_only_grows;
      `);
    }
    await runner.query(MONTHS);
    await runner.query(READ);
    await runner.query(TAKE_OVER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(GIVE_BACK);
    await runner.query(READ_AUDIT_BEFORE);
    await runner.query(REFILL);
  }
}
