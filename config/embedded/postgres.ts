import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { lastLines, spawnChild, type Child } from './children';
import { findFreePort } from './ports';
import { prepareClusterBinaries } from './postgres-binaries';
import { prepareData } from './postgres-data';
import { clearLeftoverCluster, STOPPING_POSTGRES } from './postgres-leftover';
import type { ProcessMark } from './process-mark';
import { chooseUser } from './unprivileged';

/** Long enough to replay the log after a crash on a slow disk. */
const READY_WITHIN_MS = 60_000;

/** What an embedded PostgreSQL needs to know. */
export interface ClusterOptions {
  readonly dataFolder: string;
  /** Default: `postgres.log` beside the data folder. */
  readonly logFile?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** `false` only where losing everything at a power cut is fine, such as a test run. */
  readonly durable: boolean;
  /** Told as soon as the process exists, before it is ready, so that a killed start can be cleaned up. */
  readonly onSpawn?: (name: string, mark: ProcessMark) => void;
}

/** A running embedded PostgreSQL. */
export interface Cluster {
  readonly port: number;
  readonly superuserUrl: string;
  readonly version: string;
  readonly pid: number;
  /** The real data folder, which may be a stand-in for the one asked for. */
  readonly folder: string;
  readonly created: boolean;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder, created on first use, listening on the loopback only and guarded by a random
 * password kept in `<data folder>.password`. Run as root it serves as an unprivileged user.
 * @throws with the end of PostgreSQL's log when it does not come up; nothing is left running then
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const user = chooseUser(options.dataFolder);
  const binaries = prepareClusterBinaries(user);
  const passwordFile = `${options.dataFolder}.password`;
  const logFile = options.logFile ?? join(dirname(options.dataFolder), 'postgres.log');
  mkdirSync(dirname(logFile), { recursive: true });
  const data = await prepareData({ ...options, logFile, passwordFile, binaries, user });
  await clearLeftoverCluster(data.folder);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await findFreePort());
    const child = await spawnChild({
      name: 'postgres',
      command: binaries.postgres,
      args: ['-D', data.folder, ...serverSettings(port, options.durable)],
      logFile,
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      ...(user && { user }),
      stopping: STOPPING_POSTGRES,
    });
    options.onSpawn?.(child.name, child);
    const superuserUrl = `postgres://postgres:${data.password}@127.0.0.1:${port}/postgres`;
    const version = await waitUntilReady(child, superuserUrl);
    if (version !== undefined) return describe(child, { ...data, port, superuserUrl, version });
    await child.stop();
    // Somebody may have taken the free port in the meantime; a second and third look settle that.
    if (options.port !== undefined || attempt === 3) {
      throw new Error(
        `PostgreSQL did not start on port ${port}; its log ${logFile} ends:\n${lastLines(logFile)}`,
      );
    }
  }
}

function describe(
  child: Child,
  facts: Pick<Cluster, 'port' | 'superuserUrl' | 'version' | 'folder' | 'created'>,
): Cluster {
  const { port, superuserUrl, version, folder, created } = facts;
  const stop = () => child.stop();
  return { port, superuserUrl, version, folder, created, pid: child.pid, ended: child.ended, stop };
}

/** The server's version once it answers, `undefined` when it ended or stayed silent. */
async function waitUntilReady(child: Child, url: string): Promise<string | undefined> {
  const giveUpAtMs = Date.now() + READY_WITHIN_MS;
  while (!child.hasEnded() && Date.now() < giveUpAtMs) {
    const version = await askVersion(url);
    if (version !== undefined) return child.hasEnded() ? undefined : version;
    await sleep(20);
  }
  return undefined;
}

async function askVersion(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a server still starting drops connections
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version;
  } catch {
    return undefined; // not yet
  } finally {
    await client.end().catch(() => undefined);
  }
}

function serverSettings(port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(!durable && { fsync: 'off', full_page_writes: 'off' }),
  };
  // A container's /dev/shm is often 64 MB; the file-backed kind works everywhere.
  if (process.platform === 'linux' && !existsSync('/dev/shm'))
    settings['dynamic_shared_memory_type'] = 'mmap';
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
