import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { ensureDatabase } from '../../../config/embedded/database';
import { createDataSource } from '../../../entities/data-source';
import { migrate } from '../../../entities/migrate';
import { createLedger, type Ledger } from '../../../ledger/ledger';
import { plainDate } from '../../../rules/calendar/plain-date';
import { procedures } from '../../../rules/procedures';
import { lazyClient } from '../../../worker/client';
import { PASSWORD, settle, type World } from '../../api/support/world';
import { CarefulClient } from './client';
import { KillableEngine } from './engine';
import { newFolder } from './folder';
import { compiled, Part } from './part';
import { lastingPort } from './ports';
import { KillablePostgres } from './postgres';

/** The product as it runs on a server, each part a process of its own that can be killed. */
export interface System {
  readonly postgres: KillablePostgres;
  readonly engine: KillableEngine;
  readonly api: Part;
  readonly worker: Part;
  /** Everybody signed in. */
  readonly client: CarefulClient;
  readonly world: World;
  /** Settings both processes are started with; for commands of the product. */
  readonly env: Readonly<Record<string, string>>;
  /** The book and the engine as the tests themselves read them. */
  readonly database: DataSource;
  readonly ledger: Ledger;
  readonly temporal: Client;
  /** Somebody without a dossier. */
  nextCandidate(): string;
  stop(): Promise<void>;
}

/** What is killed, as it was compiled. */
const PROGRAMS = { api: 'api/main.js', worker: 'worker/main.js', bundle: 'workflow-bundle.js' };
/** Everybody who acts on the way to the decision. */
const LOGINS = ['secretary', 'organiser', 'verifier', 'chair', 'decider'] as const;
/** More than are listed in a long run. */
const CANDIDATES = 3_000;

/** Starts all parts on a database of their own. */
export async function startSystem(): Promise<System> {
  for (const program of Object.values(PROGRAMS)) compiled(program); // said before anything is started
  const folder = newFolder('faults');
  const postgres = await KillablePostgres.start(folder);
  const { appUrl } = await migrate(await ensureDatabase(postgres.superuserUrl));
  const engine = await KillableEngine.start(folder);
  const port = await lastingPort();
  const env = environment({ appUrl, engine, folder, port });
  const address = `http://127.0.0.1:${port}`;
  const isUp = () => isReady(address);
  const api = new Part({ name: 'api', program: PROGRAMS.api, env, folder, isUp });
  const worker = new Part({ name: 'worker', program: PROGRAMS.worker, env, folder });
  const database = await createDataSource(appUrl, { poolSize: 4 }).initialize();
  const ledger = createLedger({ dataSource: database, procedures, failpoint: () => undefined });
  const world = await settle(ledger);
  const candidates = await enterCandidates(ledger);
  await Promise.all([api.start(), worker.start()]);
  const client = new CarefulClient(address);
  for (const login of LOGINS) await client.signIn(login, PASSWORD);
  const temporal = lazyClient(engine.settings);
  return {
    ...{ postgres, engine, api, worker, client, world, env, database, ledger, temporal },
    nextCandidate: () => candidates.pop() ?? neverNobody(),
    stop: async () => {
      await temporal.connection.close();
      await database.destroy();
      await Promise.all([api.stop(), worker.stop()]);
      await Promise.all([engine.stop(), postgres.stop()]);
    },
  };
}

interface Places {
  readonly appUrl: string;
  readonly engine: KillableEngine;
  readonly folder: string;
  readonly port: number;
}

function environment({ appUrl, engine, folder, port }: Places): Readonly<Record<string, string>> {
  const { temporalAddress, namespace } = engine.settings;
  return {
    DATABASE_URL: appUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    PORT: String(port),
    RO_HOME: folder,
    RO_MODE: 'test',
    LOG_LEVEL: 'warn',
    TZ: 'UTC',
  };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false; // not listening yet, or not any more
  }
}

async function enterCandidates(ledger: Ledger): Promise<string[]> {
  const persons = Array.from({ length: CANDIDATES }, (_, nth) => ({
    id: newId(),
    name: `Người thứ ${nth + 1}`,
    bornOn: plainDate('1998-03-04'),
  }));
  await ledger.enterRegister({ persons });
  return persons.map(({ id }) => id);
}

function neverNobody(): never {
  throw new Error(`more than ${CANDIDATES} dossiers were begun`);
}
