import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { loadMigrate } from './migrate';

/** A database of one test file alone. */
export interface TestDatabase {
  /** As the application: may only insert into and select from the ledger. */
  readonly appUrl: string;
  /** As the owner of the schema: for migrations and for tests that tamper. */
  readonly ownerUrl: string;
  readonly name: string;
  /** Removes it, ending connections that are still open. */
  drop(): Promise<void>;
}

/** The template all databases of a run are copied from, and how the application signs in to it. */
interface Template {
  readonly appUrl: string;
}

const TEMPLATE = 'ro_template';
/** Any number will do as long as every worker uses the same one. */
const TEMPLATE_LOCK = 20_260_726;

/** The run's superuser; tests seldom need it. */
export function superuserUrl(): string {
  const url = process.env['RO_TEST_SUPERUSER_URL'];
  if (!url) throw new Error('No PostgreSQL: run through Jest, whose global set-up starts it.');
  return url;
}

/** A migrated database, copied from a template in some 20 ms. Drop it in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  return withSuperuser(async (superuser) => {
    const template = await ensureTemplate(superuser);
    return createDatabase(superuser, TEMPLATE, template.appUrl);
  });
}

/** A database without any table, for tests of the migrations themselves; `appUrl` is the owner's too. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return withSuperuser(async (superuser) => {
    await ensureOwner(superuser);
    return createDatabase(superuser, 'template0');
  });
}

async function createDatabase(
  superuser: Client,
  from: string,
  appUrl?: string,
): Promise<TestDatabase> {
  const name = `ro_test_${randomBytes(6).toString('hex')}`;
  await superuser.query(
    `CREATE DATABASE ${name} TEMPLATE ${from} OWNER ro_owner STRATEGY file_copy`,
  );
  const ownerUrl = ownerUrlOf(name);
  const drop = () =>
    withSuperuser(async (again) => {
      await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return {
    name,
    ownerUrl,
    appUrl: appUrl === undefined ? ownerUrl : onDatabase(appUrl, name),
    drop,
  };
}

/** Migrates the template once per run: the first worker to take the lock does it, the others find it done. */
async function ensureTemplate(superuser: Client): Promise<Template> {
  await superuser.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rows } = await superuser.query<{ note: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1`,
      [TEMPLATE],
    );
    const done = rows[0]?.note;
    if (done) return { appUrl: done };
    return await makeTemplate(superuser);
  } finally {
    await superuser.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function makeTemplate(superuser: Client): Promise<Template> {
  const migrate = await loadMigrate();
  await ensureOwner(superuser);
  await superuser.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await superuser.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 OWNER ro_owner`);
  const { appUrl } = await migrate(ownerUrlOf(TEMPLATE));
  // The comment is both the mark of success and the way the address reaches the other workers.
  await superuser.query(`COMMENT ON DATABASE ${TEMPLATE} IS '${appUrl.replaceAll("'", "''")}'`);
  return { appUrl };
}

/** The owner may create the application's role, as a database administrator would allow it; it is no superuser. */
async function ensureOwner(superuser: Client): Promise<void> {
  await superuser.query(`DO $$ BEGIN
    CREATE ROLE ro_owner LOGIN CREATEROLE PASSWORD 'ro_owner';
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}

function ownerUrlOf(database: string): string {
  const url = new URL(onDatabase(superuserUrl(), database));
  url.username = 'ro_owner';
  url.password = 'ro_owner';
  return url.href;
}

function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function withSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: superuserUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
