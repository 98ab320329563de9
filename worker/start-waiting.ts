import type { Client, WorkflowStartOptions } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Log } from '../activities/ports';
import { within } from './client';
import { pause } from './pause';
import { reasonOf } from './reason-of';

/** What waits in rows for a workflow of its own. */
export interface Waiting<W> {
  /** Reads what waits now, some at a time. */
  look(limit: number): Promise<readonly W[]>;
  /** Starts the workflow where it does not run. */
  start(work: W): Promise<void>;
  /** What cannot be done while the engine or the database is away, for the log. */
  readonly trouble: string;
  readonly log: Log;
}

/** Nobody's act waits for it, so two seconds are soon enough; an empty look costs an index read or two. */
const EVERY_MS = 2_000;
/** At once: there are some a year. */
const BATCH = 20;

/**
 * Starts the workflows of what waits, read from the rows each time: a lost engine, a workflow an operator ended, a moved
 * business day need nothing else.
 */
export function startWaiting<W>({ look, start, trouble, log }: Waiting<W>): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let healthy = true;
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        for (const work of await look(BATCH)) await start(work);
        healthy = true;
      } catch (error) {
        if (healthy) log.warn({ reason: reasonOf(error) }, trouble);
        healthy = false;
      }
      await pause(EVERY_MS, stopping.signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Starts a workflow by the engine; one that is at work already goes on. */
export async function startUnlessRunning(
  client: Client,
  workflow: string,
  options: WorkflowStartOptions & { readonly args: readonly unknown[] },
): Promise<void> {
  try {
    await within(client, () =>
      client.workflow.start(workflow, { ...options, workflowIdReusePolicy: 'ALLOW_DUPLICATE' }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
