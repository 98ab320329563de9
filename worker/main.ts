import { setTimeout as sleep } from 'node:timers/promises';
import { BadEnvironment, readEnv } from '../config/env';
import { createLog } from '../config/log';
import { reasonOf } from './reason-of';
import type { WorkerSettings } from './start';
import { startWorker } from './start';
import type { RunningWorker } from './start-on';

/** Between tries while the database is away at the start. */
const RETRY_MS = 1_000;

/** A worker as a process of its own: reads the environment, runs until SIGINT or SIGTERM; a second signal ends it at once. */
async function main(): Promise<void> {
  const settings = readEnv();
  const { databaseUrl, temporalAddress } = settings;
  const missing = [
    ...(databaseUrl ? [] : ['DATABASE_URL is needed by a worker of its own.']),
    ...(temporalAddress ? [] : ['TEMPORAL_ADDRESS is needed by a worker of its own.']),
  ];
  if (!databaseUrl || !temporalAddress) throw new BadEnvironment(missing);
  const asked = untilAskedToStop();
  const worker = await startPatiently({ ...settings, databaseUrl, temporalAddress });
  await asked;
  await worker.stop();
}

/** In a cluster the database may start after us; it is waited for, and the log says so. */
async function startPatiently(settings: WorkerSettings): Promise<RunningWorker> {
  const log = createLog({ part: 'worker', level: settings.logLevel });
  for (;;) {
    try {
      return await startWorker(settings);
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, 'the database cannot be reached, tries on');
      await sleep(RETRY_MS);
    }
  }
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadEnvironment ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
