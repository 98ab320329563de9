import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startCluster, type Cluster } from '../config/embedded/postgres';
import { migrate } from '../entities/migrate';

/** A durable PostgreSQL of its own, so that a figure says nothing about what else was in the database. */
export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** What makes writes durable here; the same for ours and for the floor. */
  readonly durability: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** A PostgreSQL for several databases, in a temporary folder that is removed when it stops. */
export interface BenchCluster {
  /** A new database with our schema in it. */
  migrated(name: string): Promise<Omit<BenchDatabase, 'stop'>>;
  /** Writes out what fills left in memory, so that it is not done while something is measured. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it with statements counted by pg_stat_statements. @param settings  further ones, as `name = value` */
export async function startBenchCluster(settings: readonly string[] = []): Promise<BenchCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'ro-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL serves as another user when we are root
  const options = { dataFolder: join(folder, 'postgres'), durable: true };
  const first = await startCluster(options);
  await run(
    first.superuserUrl,
    ["shared_preload_libraries = 'pg_stat_statements'", ...settings].map(
      (setting) => `ALTER SYSTEM SET ${setting}`,
    ),
  );
  await first.stop();
  const cluster = await startCluster(options);
  return {
    migrated: async (name) => {
      await run(cluster.superuserUrl, [`CREATE DATABASE ${name}`]);
      const ownerUrl = databaseUrl(cluster, name);
      await run(ownerUrl, ['CREATE EXTENSION pg_stat_statements']);
      const { appUrl } = await migrate(ownerUrl);
      const durability = await readSettings(ownerUrl, [
        'fsync',
        'synchronous_commit',
        'full_page_writes',
      ]);
      return { ownerUrl, appUrl, durability };
    },
    checkpoint: () => run(cluster.superuserUrl, ['CHECKPOINT']),
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One database on a PostgreSQL of its own. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const cluster = await startBenchCluster();
  return { ...(await cluster.migrated('bench')), stop: () => cluster.stop() };
}

function databaseUrl(cluster: Cluster, name: string): string {
  const url = new URL(cluster.superuserUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function readSettings(
  url: string,
  names: readonly string[],
): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
      [names],
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  } finally {
    await client.end();
  }
}
