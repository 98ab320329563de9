import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application's role holds INSERT and SELECT on these tables only. The owner and superusers hold every right, so
 * for them a trigger refuses too, also under `session_replication_role = replica` (ENABLE ALWAYS). An owner can still
 * drop the trigger: then the hash chain names what was changed, which is why it exists.
 */
const ONLY_GROWS = ['ledger_entry', 'refused_attempt', 'anchor', 'read_audit'];

const REFUSE_CHANGE = `
  CREATE FUNCTION ro_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END $$;
`;

const CIVIL_DAY = `
  CREATE FUNCTION ro_civil_day(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
  RETURN (instant AT TIME ZONE 'UTC' + interval '7 hours')::date;
  COMMENT ON FUNCTION ro_civil_day IS
    'Civil day in Vietnam: UTC+7 all year, so that no time zone tables are needed.';

  CREATE FUNCTION ro_business_now() RETURNS timestamptz LANGUAGE sql VOLATILE
  RETURN (SELECT date_trunc('milliseconds', clock_timestamp()) + offset_ms * interval '1 millisecond'
          FROM business_clock);
  COMMENT ON FUNCTION ro_business_now IS 'Real time of this server plus the offset, in whole milliseconds.';

  CREATE FUNCTION ro_holds(from_on date, to_on date, day date) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN from_on <= day AND (to_on IS NULL OR to_on > day);
  COMMENT ON FUNCTION ro_holds IS 'Whether a dated row holds on the day; the end is exclusive, null is open.';

  INSERT INTO business_clock (id, offset_ms, epoch) VALUES (true, 0, 0);
`;

/** What keeps the ledger growing only, and the one clock everybody reads. */
export class Guards1790000000006 implements MigrationInterface {
  name = 'Guards1790000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_CHANGE);
    for (const table of ONLY_GROWS) {
      await runner.query(`
        CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION ro_refuse_change();
        ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_only_grows;
      `);
    }
    await runner.query(CIVIL_DAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ONLY_GROWS) {
      await runner.query(`DROP TRIGGER ${table}_only_grows ON ${table}`);
    }
    await runner.query(
      'DROP FUNCTION ro_refuse_change, ro_civil_day, ro_business_now, ro_holds(date, date, date)',
    );
  }
}
