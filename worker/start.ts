import { bookOf } from '../activities/book-of';
import type { LogLevel } from '../config/env';
import { createLog } from '../config/log';
import { createDataSource } from '../entities/data-source';
import { createLedger } from '../ledger/ledger';
import { procedures } from '../rules/procedures';
import type { EngineSettings } from './client';
import { restartAll } from './rebuild-engine';
import type { RunningWorker } from './start-on';
import { startWorkerOn } from './start-on';

/** What a worker is told; names as in `config/env.ts`. */
export interface WorkerSettings extends EngineSettings {
  readonly databaseUrl: string;
  /** The engine holds nothing: every open dossier's workflow is started anew. */
  readonly engineIsNew?: boolean;
  readonly logLevel: LogLevel;
  /** Unset: the standard output. */
  readonly logFile?: string;
}

/** Strikes and effects under way at once, the relay and the sweep; people's acts have a pool of their own in the API. */
const DATABASE_CONNECTIONS = 10;

/**
 * Starts a worker and its relay. The database must be there; the engine need not: the worker comes up by itself when the
 * engine does, and `ready()` tells.
 * @throws when the database cannot be reached
 */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { logLevel: level, logFile: file } = settings;
  const log = createLog({ part: 'worker', level, ...(file !== undefined && { file }) });
  const dataSource = createDataSource(settings.databaseUrl, { poolSize: DATABASE_CONNECTIONS });
  await dataSource.initialize();
  const book = bookOf(createLedger({ dataSource, procedures }));
  if (settings.engineIsNew) await restartAll(book);
  const worker = startWorkerOn({ settings, book, log });
  return {
    ready: () => worker.ready(),
    stop: async () => {
      await worker.stop();
      await dataSource.destroy();
    },
  };
}
