import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { lastLines, spawnChild, type Child, type Stopping } from './children';
import { findFreePort } from './ports';
import type { ProcessMark } from './process-mark';

/** The dev server closes its file at SIGTERM well within this. */
export const STOPPING_TEMPORAL: Stopping = { signals: ['SIGTERM'], graceMs: 10_000 };

/** Cold start of a 156 MB program from a slow disk. */
const READY_WITHIN_MS = 60_000;

/** Told to Temporal once, when the namespace is created; adding one later means a new file and a rebuild. */
const SEARCH_ATTRIBUTES = [
  'RoKind=Keyword',
  'RoPhase=Keyword',
  'RoOrganisation=Keyword',
  'RoNextDue=Datetime',
];

/** What a Temporal dev server needs to know. */
export interface DevServerOptions {
  readonly binary: string;
  /** SQLite file it keeps; without one everything is in memory. */
  readonly file?: string;
  readonly port?: number;
  readonly namespace: string;
  readonly logFile: string;
  /** Told as soon as the process exists, before it is ready. */
  readonly onSpawn?: (name: string, mark: ProcessMark) => void;
}

/** A running Temporal dev server. */
export interface DevServer {
  readonly address: string;
  readonly namespace: string;
  readonly pid: number;
  /** Whether the file was new: every open dossier's workflow is then missing until rebuilt from the ledger. */
  readonly created: boolean;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts Temporal's dev server on the loopback and returns when the namespace answers.
 * @throws with the end of its log when it does not come up; nothing is left running then
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const created = options.file === undefined || prepareFile(options.file);
  mkdirSync(dirname(options.logFile), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await findFreePort());
    const address = `127.0.0.1:${port}`;
    const child = await spawnChild({
      name: 'temporal',
      command: options.binary,
      args: serverArguments(options, port),
      logFile: options.logFile,
      stopping: STOPPING_TEMPORAL,
    });
    options.onSpawn?.(child.name, child);
    if (await isReady(child, address, options.namespace)) {
      const stop = () => child.stop();
      return {
        address,
        namespace: options.namespace,
        created,
        pid: child.pid,
        ended: child.ended,
        stop,
      };
    }
    await child.stop();
    if (options.port !== undefined || attempt === 3) {
      throw new Error(
        `Temporal did not start on ${address}; its log ${options.logFile} ends:\n${lastLines(options.logFile)}`,
      );
    }
  }
}

/** Whether a Temporal server answers for the namespace within a second. */
export async function isTemporalUp(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    return await answers(connection, namespace);
  } finally {
    await connection.close();
  }
}

/** Whether the file will be new; half of a deleted one (its log) must not be read into the new one. */
function prepareFile(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) return false;
  for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true });
  return true;
}

/** WAL with `synchronous=NORMAL` may lose the last moments at a power cut: the ledger is the truth and tells again. */
function serverArguments({ file, namespace }: DevServerOptions, port: number): string[] {
  const kept =
    file === undefined
      ? []
      : ['--db-filename', file, ...pragmas('journal_mode=WAL', 'synchronous=NORMAL')];
  const attributes = SEARCH_ATTRIBUTES.flatMap((attribute) => ['--search-attribute', attribute]);
  const quiet = ['--headless', '--log-level', 'warn'];
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--namespace',
    namespace,
    ...kept,
    ...attributes,
    ...quiet,
  ];
}

function pragmas(...settings: string[]): string[] {
  return settings.flatMap((setting) => ['--sqlite-pragma', setting]);
}

async function isReady(child: Child, address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  const giveUpAtMs = Date.now() + READY_WITHIN_MS;
  try {
    while (!child.hasEnded() && Date.now() < giveUpAtMs) {
      if (await answers(connection, namespace)) return !child.hasEnded();
      await sleep(25);
    }
    return false;
  } finally {
    await connection.close();
  }
}

async function answers(connection: Connection, namespace: string): Promise<boolean> {
  try {
    const ask = () => connection.workflowService.describeNamespace({ namespace });
    await connection.withDeadline(Date.now() + 1_000, ask);
    return true;
  } catch {
    return false; // not listening yet, or the namespace is still being made
  }
}
