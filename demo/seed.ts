import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { Client, Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { civilDayOf, type PlainDate } from '../rules/calendar/plain-date';
import { procedures } from '../rules/procedures';
import { createDataSource } from '../entities/data-source';
import { migrate } from '../entities/migrate';
import { createLedger } from '../ledger/ledger';
import type { Mode } from '../config/env';
import { DEMONSTRATION_PASSWORD, SIGN_INS } from './accounts';
import { holdersOf } from './offices';
import type { DemoPaper } from './paper';
import { perform, type OnProgress } from './perform';
import { demoRegisters } from './registers';
import { buildBeside } from './scratch';
import { writeScript } from './script';

/** What seeding must know of the installation. */
export interface SeedSettings {
  readonly databaseUrl: string;
  /** As the owner of the schema; without it nothing can be seeded. */
  readonly ownerUrl: string | undefined;
  /** Papers lie in its folder `papers`. */
  readonly roHome: string;
  readonly mode: Mode;
}

/** One way to sign in to the demonstration. */
export interface SignIn {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

export interface Seeded {
  /** None where the database holds something else than the demonstration. */
  readonly signIns: SignIn[];
  /** Whether it was built now; otherwise what is there was kept. */
  readonly seeded: boolean;
}

/** The cost of a real sign-in (OWASP's least for argon2id), paid once: all accounts share one demonstration password. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Builds the demonstration where the database is empty: its bodies and people into the registers, its dossiers through
 * the ledger's door, some twenty months of business time up to yesterday. A database that holds anything is left as it is.
 * @throws in production, and where the owner's address is missing
 */
export async function seedDemonstration(
  settings: SeedSettings,
  onProgress: OnProgress,
): Promise<Seeded> {
  if (await holdsAnything(settings.databaseUrl)) {
    return { signIns: await signInsOf(settings.databaseUrl), seeded: false };
  }
  const seeded = await rebuildDemonstration(settings, onProgress, isEmpty);
  return { signIns: [...SIGN_INS], seeded };
}

/**
 * Builds the demonstration and puts it in the place of whatever the database holds.
 * @param isWanted  asked under the lock of whoever builds; false keeps what is there
 */
export async function rebuildDemonstration(
  { ownerUrl, roHome, mode }: SeedSettings,
  onProgress: OnProgress,
  isWanted: (client: Client) => Promise<boolean> = async () => true,
): Promise<boolean> {
  if (mode === 'production')
    throw new Error('a production installation takes no demonstration (RO_MODE=production)');
  if (ownerUrl === undefined) {
    throw new Error(
      'the demonstration needs the owner of the database. Remedy: set DATABASE_OWNER_URL.',
    );
  }
  return buildBeside(ownerUrl, isWanted, (scratchUrl) =>
    build(scratchUrl, join(roHome, 'papers'), onProgress),
  );
}

async function build(
  scratchUrl: string,
  papersFolder: string,
  onProgress: OnProgress,
): Promise<void> {
  await migrate(scratchUrl);
  const dataSource = await createDataSource(scratchUrl, { poolSize: 4 }).initialize();
  const owner = new Pool({ connectionString: scratchUrl, max: 1 });
  try {
    const ledger = createLedger({ dataSource, procedures, failpoint: () => undefined });
    const script = writeScript(await realToday(owner), newId);
    const passwordHash = await hash(DEMONSTRATION_PASSWORD, COST);
    await ledger.enterRegister(demoRegisters(script.candidates, passwordHash));
    await keepPapers(script.papers, papersFolder, owner);
    await perform(script, ledger, owner, onProgress);
  } finally {
    await owner.end();
    await dataSource.destroy();
  }
}

async function realToday(owner: Pool): Promise<PlainDate> {
  const { rows } = await owner.query<{ ms: string }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms',
  );
  return civilDayOf(Number(rows[0]?.ms));
}

/** Bytes first, rows after, as an upload does it; each file is moved into its place whole. */
async function keepPapers(
  papers: readonly DemoPaper[],
  folder: string,
  owner: Pool,
): Promise<void> {
  const quarantine = join(folder, 'quarantine');
  await mkdir(quarantine, { recursive: true, mode: 0o700 });
  for (const { bytes, input } of papers) {
    const { sha256 } = input;
    const shelf = join(folder, sha256.slice(0, 2));
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    await writeFile(join(quarantine, sha256), bytes, { mode: 0o600 });
    await rename(join(quarantine, sha256), join(shelf, sha256));
  }
  const [uploader] = holdersOf('organiser', 'dcq');
  await owner.query(
    `INSERT INTO blob (sha256, bytes, media_type, uploaded_by)
     SELECT r.sha256, r.bytes, r."mediaType", $2 FROM jsonb_to_recordset($1)
       AS r (sha256 text, bytes bigint, "mediaType" text)`,
    [JSON.stringify(papers.map(({ input }) => input)), uploader],
  );
}

async function holdsAnything(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => !(await isEmpty(client)));
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM organisation) AND NOT EXISTS (SELECT FROM dossier) AS empty',
  );
  return rows[0]?.empty === true;
}

async function signInsOf(databaseUrl: string): Promise<SignIn[]> {
  const known = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ login: string }>(
      'SELECT login FROM account WHERE login = ANY ($1)',
      [SIGN_INS.map(({ login }) => login)],
    );
    return new Set(rows.map(({ login }) => login));
  });
  return SIGN_INS.filter(({ login }) => known.has(login));
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
