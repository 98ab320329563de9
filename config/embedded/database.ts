import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Owner of the schema: may create the application's role, but is no superuser, as on a managed server. */
const OWNER = 'ro_owner';
const DATABASE = 'ro';

/**
 * Creates the database and its owner on first use.
 * @param superuserUrl  the embedded cluster's; the owner gets the same password, one secret file guards both
 * @returns the owner's URL, for the migrations alone
 */
export async function ensureDatabase(superuserUrl: string): Promise<string> {
  const url = new URL(superuserUrl);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const owner = escapeIdentifier(OWNER);
    if (!(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', OWNER))) {
      await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE`);
    }
    await client.query(`ALTER ROLE ${owner} PASSWORD ${escapeLiteral(url.password)}`);
    if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', DATABASE))) {
      await client.query(
        `CREATE DATABASE ${escapeIdentifier(DATABASE)} OWNER ${owner} TEMPLATE template0`,
      );
    }
  } finally {
    await client.end();
  }
  url.username = OWNER;
  url.pathname = `/${DATABASE}`;
  return url.href;
}

async function exists(client: Client, question: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(question, [name]);
  return (rowCount ?? 0) > 0;
}
