import { createActivities } from '../activities';
import type { Book, Log } from '../activities/ports';
import { startAdder } from './adder';
import type { EngineSettings } from './client';
import { lazyClient } from './client';
import { engineOf } from './engine';
import type { HostDeps } from './host';
import { startHost } from './host';
import { migrationStarterOf, startMigrationRelay } from './migration-relay';
import { startRelay } from './relay';
import { installRuntime } from './runtime';
import { searchability } from './searchable';
import { tellDossier } from './tell-dossier';
import { starterOf, startWorldRelay } from './world-relay';

export interface WorkerDeps {
  readonly settings: EngineSettings;
  readonly book: Book;
  readonly log: Log;
  readonly workflows?: HostDeps['workflows'];
}

export interface RunningWorker {
  /** Ends the relay, then the worker when what is under way is done. */
  stop(): Promise<void>;
  /** Whether the engine answers, workflows are hosted, and the relay's newest round went through. */
  ready(): boolean;
}

/** Starts hosting and telling on a ledger that is already open. */
export function startWorkerOn({ settings, book, log, workflows }: WorkerDeps): RunningWorker {
  installRuntime(log);
  const { namespace, taskQueue } = settings;
  const client = lazyClient(settings);
  const activities = createActivities({ book, engine: engineOf(client, taskQueue), log });
  const telling = { client, taskQueue, searchable: searchability(client, namespace) };
  const relay = startRelay({ book, log, tell: (standing) => tellDossier(telling, standing) });
  const adder = startAdder(book, log);
  const world = startWorldRelay({ book, log, start: starterOf(client, taskQueue) });
  const migrations = startMigrationRelay({
    book,
    log,
    start: migrationStarterOf(client, taskQueue),
  });
  const host = startHost({ settings, client, activities, log, ...(workflows && { workflows }) });
  return {
    stop: async () => {
      await Promise.all([relay.stop(), adder.stop(), world.stop(), migrations.stop()]);
      await host.stop();
      await client.connection.close();
    },
    ready: () => relay.ready() && host.ready(),
  };
}
