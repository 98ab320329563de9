import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import type { Activities } from '../activities';
import type { Log } from '../activities/ports';
import type { EngineSettings } from './client';
import { within } from './client';
import { pause } from './pause';
import { reasonOf } from './reason-of';
import { ensureSweepSchedule } from './schedule';

/** Activities under way get this long at a stop: a strike takes milliseconds, a batch of the sweep a second. */
const GRACE = '10s';
/** Between tries while the engine is away. */
const RETRY_MS = 1_000;

export interface HostDeps {
  readonly settings: EngineSettings;
  readonly client: Client;
  readonly activities: Activities;
  readonly log: Log;
  /** Workflow code to host; the built bundle, or the sources where none was built. */
  readonly workflows?:
    { readonly workflowBundle: WorkflowBundleOption } | { readonly workflowsPath: string };
}

export interface Host {
  stop(): Promise<void>;
  /** Whether workflows and activities are being hosted and the engine answered the last time it was asked. */
  ready(): boolean;
}

/** Hosts workflows and activities until stopped: comes up by itself when the engine does, and again after each outage. */
export function startHost(deps: HostDeps): Host {
  const stopping = new AbortController();
  let answering = false;
  let worker: Worker | null = null;

  const hosting = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await hostOnce(deps, stopping.signal, (running) => (worker = running));
      } catch (error) {
        deps.log.warn({ reason: reasonOf(error) }, 'workflows cannot be hosted now, tries on');
      }
      worker = null;
      await pause(RETRY_MS, stopping.signal);
    }
  })();
  const watching = watchEngine(deps, stopping.signal, (answers) => (answering = answers));

  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([hosting, watching]);
    },
    ready: () => answering && worker?.getState() === 'RUNNING',
  };
}

/** Connects, hosts, and returns when told to stop; throws when the engine is away or the worker fails. */
async function hostOnce(
  { settings, client, activities, log, workflows = builtWorkflows() }: HostDeps,
  stopping: AbortSignal,
  onRunning: (worker: Worker) => void,
): Promise<void> {
  const { namespace, taskQueue } = settings;
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  try {
    await ensureSweepSchedule(client, taskQueue, log);
    const worker = await Worker.create({
      ...workflows,
      connection,
      namespace,
      taskQueue,
      activities,
      shutdownGraceTime: GRACE,
    });
    const hosted = worker.run();
    onRunning(worker);
    log.info({ namespace, taskQueue }, 'workflows are hosted');
    await untilStopped(worker, hosted, stopping);
  } finally {
    await connection.close();
  }
}

/** Returns when the worker was shut down as asked; throws when it failed by itself. */
async function untilStopped(
  worker: Worker,
  hosted: Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  const shutDown = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  stopping.addEventListener('abort', shutDown, { once: true });
  if (stopping.aborted) shutDown(); // told to stop while it was being made
  try {
    await hosted;
  } finally {
    stopping.removeEventListener('abort', shutDown);
  }
}

/** Asks every two seconds whether the engine is there: the worker itself waits through an outage and does not say. */
async function watchEngine(
  { client, settings }: HostDeps,
  stopping: AbortSignal,
  onAnswer: (answers: boolean) => void,
): Promise<void> {
  const { namespace } = settings;
  while (!stopping.aborted) {
    const question = within(client, () => client.workflowService.describeNamespace({ namespace }));
    onAnswer(
      await question.then(
        () => true,
        () => false,
      ),
    );
    await pause(2 * RETRY_MS, stopping);
  }
}

/** The bundle beside the compiled code; the sources where there is none (tests, development). */
function builtWorkflows(): NonNullable<HostDeps['workflows']> {
  const codePath = join(__dirname, '..', 'workflow-bundle.js');
  if (existsSync(codePath)) return { workflowBundle: { codePath } };
  return { workflowsPath: require.resolve('../workflows') };
}
