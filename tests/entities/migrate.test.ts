import { createDataSource } from '../../entities/data-source';
import { migrate } from '../../entities/migrate';
import { MIGRATIONS } from '../../entities/migrations';
import { emptyDatabase, freshDatabase, type TestDatabase } from '../support/postgres';

const made: TestDatabase[] = [];
async function empty(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  made.push(database);
  return database;
}
afterAll(() => Promise.all(made.map((database) => database.drop())));

async function ask(url: string, sql: string) {
  const dataSource = await createDataSource(url).initialize();
  try {
    return await dataSource.query(sql);
  } finally {
    await dataSource.destroy();
  }
}

describe('migrate', () => {
  it('gives an address by which the application signs in, the second time too', async () => {
    const { ownerUrl } = await empty();
    const first = await migrate(ownerUrl);
    const second = await migrate(ownerUrl);
    expect([first.applied.length, second.applied.length]).toEqual([MIGRATIONS.length, 0]);
    for (const { appUrl } of [first, second]) {
      expect(await ask(appUrl, 'SELECT current_user AS who')).toEqual([{ who: 'ro_app' }]);
    }
  });

  it('works in several databases of one cluster at once, and twice at once in one', async () => {
    const [one, two, three] = await Promise.all([empty(), empty(), empty()]);
    const migrated = await Promise.all(
      [one, two, three, one].map(({ ownerUrl }) => migrate(ownerUrl)),
    );
    const all = MIGRATIONS.length;
    const counts = migrated.map(({ applied }) => applied.length);
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, all, all, all]);
    for (const { appUrl } of migrated)
      expect(await ask(appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('goes all the way back', async () => {
    const { ownerUrl } = await empty();
    await migrate(ownerUrl);
    const dataSource = await createDataSource(ownerUrl).initialize();
    for (const { name } of dataSource.migrations) {
      expect(name).toBeDefined();
      await dataSource.undoLastMigration();
    }
    const left = await dataSource.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
       UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    await dataSource.destroy();
    expect(left).toEqual([]);
  });
});

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    made.push(database);
  });

  it('is the one the entities describe: nothing is left to migrate', async () => {
    const dataSource = await createDataSource(database.ownerUrl).initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has a sentence on every table and every column', async () => {
    const silent = await ask(
      database.ownerUrl,
      `SELECT c.relname, a.attname FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum >= 0 AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'
         AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)`,
    );
    expect(silent).toEqual([]);
  });

  it('grants the application no table it does not need and nothing to everybody', async () => {
    const granted = await ask(
      database.ownerUrl,
      `SELECT grantee, table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
       FROM information_schema.table_privileges WHERE table_schema = 'public' AND grantee <> 'ro_owner'
       GROUP BY 1, 2 ORDER BY 2`,
    );
    const onlyGrowing = [
      'account_event',
      'alarm',
      'anchor',
      'ledger_entry',
      'read_audit',
      'read_batch',
      'refused_attempt',
      'refused_read',
      'refused_change',
      'register_entry',
    ];
    for (const { grantee, table_name: table, rights } of granted) {
      const due = onlyGrowing.includes(table) ? 'INSERT SELECT' : 'DELETE INSERT SELECT UPDATE';
      expect([grantee, table, rights]).toEqual(['ro_app', table, due]);
    }
  });
});
