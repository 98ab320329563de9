import { Client } from 'pg';
import { MARK_ALL } from '../ledger/to-tell';

/** Schema the demonstration is built in before it takes the place of what was there. */
const SCRATCH = 'ro_demonstration';
/** Two starts on one database must not build at the same time. */
const BUILDING_LOCK = 20_261_124;
/** Kept from before, or made anew in the place itself. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  'migrations',
  'business_clock',
  'to_tell',
  'session',
]);

/**
 * Builds in a schema of its own and puts the outcome in place in one transaction: whoever looks sees the old or the new,
 * workers never see the past go by, and a start that was killed half-way leaves nothing.
 * @param build  gets an address whose tables are those of the schema
 * @param isWanted  asked once it is our turn; another start may have built meanwhile
 */
export async function buildBeside(
  ownerUrl: string,
  isWanted: (client: Client) => Promise<boolean>,
  build: (scratchUrl: string) => Promise<void>,
): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [BUILDING_LOCK]);
    if (!(await isWanted(client))) return false;
    await client.query(`DROP SCHEMA IF EXISTS ${SCRATCH} CASCADE; CREATE SCHEMA ${SCRATCH}`);
    await build(onSchema(ownerUrl));
    await putInPlace(client);
    return true;
  } finally {
    await client.end(); // and with it the lock
  }
}

function onSchema(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', `-c search_path=${SCRATCH}`);
  return url.href;
}

async function putInPlace(client: Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock(7001, 1)'); // no act is under way beside it
    const tables = await tablesOf(client);
    const triggers = await triggersOf(client);
    await client.query(
      triggers.map(({ table }) => `ALTER TABLE ${table} DISABLE TRIGGER USER`).join(';'),
    );
    await client.query(`TRUNCATE ${tables.map(({ table }) => `public.${table}`).join(', ')}`);
    await client.query(
      triggers
        .map(({ table, name }) => `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`)
        .join(';'),
    );
    for (const { table, columns } of tables.filter(({ table: name }) => !NOT_COPIED.has(name))) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      await client.query(
        `INSERT INTO public.${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM ${SCRATCH}.${table}`,
      );
    }
    await continueNumbers(client);
    // Workers order what they hear by the epoch too, so it must not begin anew.
    await client.query('UPDATE public.business_clock SET offset_ms = 0, epoch = epoch + 1');
    await client.query(MARK_ALL);
    await client.query(`DROP SCHEMA ${SCRATCH} CASCADE`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

interface Table {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables to be emptied; migrations and the clock stay. */
async function tablesOf(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.table_name AS table, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN ('migrations', 'business_clock')
     GROUP BY c.table_name ORDER BY c.table_name`,
    [SCRATCH],
  );
  return rows;
}

/** What keeps the book from being changed. Only here it is set aside, and back in force before the transaction ends. */
async function triggersOf(client: Client): Promise<readonly { table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT t.tgrelid::regclass::text AS table, t.tgname AS name FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND NOT t.tgisinternal AND t.tgenabled = 'A'`,
  );
  return rows;
}

/** Numbers the tables give themselves go on after those that were copied. */
async function continueNumbers(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND is_identity = 'YES'`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('public.${table}', '${column}'),
                     coalesce(max("${column}"), 0) + 1, false) FROM public.${table}`,
    );
  }
}
