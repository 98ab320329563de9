import type { WorkflowHandle } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { createActivities } from '../../../activities';
import type { SweepReport } from '../../../activities/sweep';
import type { Book } from '../../../activities/ports';
import type { Standing } from '../../../ledger/contract';
import { engineOf } from '../../../worker/engine';
import { installRuntime } from '../../../worker/runtime';
import { tellDossier } from '../../../worker/tell-dossier';
import type { Told } from '../../../workflows/messages';
import {
  SEARCH_ATTRIBUTE_NAMES,
  SWEEP_WORKFLOW,
  dossierWorkflowId,
  standingHeard,
} from '../../../workflows/messages';
import { testServer } from '../../support/temporal';
import { workflowBundle } from './bundle';
import { FakeBook, SILENT } from './fake-book';

const TASK_QUEUE = 'test';

/** A time-skipping server, a worker on it, and a ledger in memory that lives in the server's time. */
export interface Stage {
  readonly env: TestWorkflowEnvironment;
  readonly book: FakeBook;
  /** Tells as the relay does. */
  tell(standing: Standing): Promise<void>;
  /** Of an admission's workflow, or of one of another id. */
  handle(dossier: string): WorkflowHandle;
  handleOf(workflowId: string): WorkflowHandle;
  /** History of a workflow's newest run, or of its first where it has continued as new. */
  historyOf(workflowId: string, run?: 'first'): Promise<temporal.api.history.v1.IHistory>;
  heard(dossier: string): Promise<Told>;
  /** Runs a sweep, as the Schedule would. */
  sweep(): Promise<SweepReport>;
  /** Lets the engine's time pass until the begin of a civil day in Vietnam, and a bit more. */
  untilDay(day: string, hour?: number): Promise<void>;
  stop(): Promise<void>;
}

export interface StageOptions {
  readonly searchable?: boolean;
  /** Another ledger for the activities than the one in memory. */
  readonly bookOn?: (env: TestWorkflowEnvironment) => Book;
}

export async function openStage({ searchable = true, bookOn }: StageOptions = {}): Promise<Stage> {
  installRuntime(SILENT);
  const env = await testServer();
  if (searchable) await addSearchAttributes(env);
  const book = new FakeBook(() => env.currentTimeMs());
  const worker = await workerOn(env, bookOn?.(env) ?? book);
  const running = worker.run();
  const telling = { client: env.client, taskQueue: TASK_QUEUE, searchable: async () => searchable };
  const handleOf = (workflowId: string) => env.client.workflow.getHandle(workflowId);
  const handle = (dossier: string) => handleOf(dossierWorkflowId('admission', dossier, 1));
  return {
    env,
    book,
    handle,
    handleOf,
    historyOf: async (workflowId, run) => {
      if (run === undefined) return handleOf(workflowId).fetchHistory();
      const { raw } = await handleOf(workflowId).describe();
      const first = raw.workflowExecutionInfo?.firstRunId ?? undefined;
      return env.client.workflow.getHandle(workflowId, first).fetchHistory();
    },
    tell: (standing) => tellDossier(telling, standing),
    heard: (dossier) => handle(dossier).query(standingHeard),
    sweep: () =>
      env.client.workflow.execute(SWEEP_WORKFLOW, { workflowId: 'sweep', taskQueue: TASK_QUEUE }),
    untilDay: async (day, hour = 7) => {
      const atMs = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);
      await env.sleep(atMs - (await env.currentTimeMs()));
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await env.teardown();
    },
  };
}

/** Registers what the dev server registers at its start; codes of the operator service: 2 keyword, 6 date and time. */
async function addSearchAttributes({ client }: TestWorkflowEnvironment): Promise<void> {
  const { kind, phase, nextDue } = SEARCH_ATTRIBUTE_NAMES;
  const searchAttributes = { [kind]: 2, [phase]: 2, [nextDue]: 6 };
  await client.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes,
  });
}

async function workerOn(env: TestWorkflowEnvironment, book: Book): Promise<Worker> {
  return Worker.create({
    connection: env.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities: createActivities({ book, engine: engineOf(env.client, TASK_QUEUE), log: SILENT }),
  });
}
