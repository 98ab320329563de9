import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Book, Log } from '../activities/ports';
import type { ReorganisationInput } from '../workflows/messages';
import { REORGANISATION_WORKFLOW, reorganisationWorkflowId } from '../workflows/messages';
import { within } from './client';
import { pause } from './pause';
import { reasonOf } from './reason-of';

/** What the relay of the world stands on. */
export interface WorldRelayDeps {
  readonly book: Pick<Book, 'worldWork'>;
  /** Starts the workflow where it does not run. */
  readonly start: (work: ReorganisationInput) => Promise<void>;
  readonly log: Log;
}

/** Whoever acts on a dossier does not wait for it, so two seconds are soon enough; an empty look costs two index reads. */
const EVERY_MS = 2_000;
/** Reorganisations at once: there are some a year. */
const BATCH = 20;

/**
 * Starts what is to be done about the tree, read from the rows each time: a lost engine, a workflow an operator ended, a
 * moved business day need nothing else.
 */
export function startWorldRelay({ book, start, log }: WorldRelayDeps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let healthy = true;
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        for (const work of await book.worldWork(BATCH)) await start(work);
        healthy = true;
      } catch (error) {
        if (healthy)
          log.warn({ reason: reasonOf(error) }, 'changes of the tree cannot be followed now');
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

/** Starts by the engine; one that is at work already goes on. */
export function starterOf(client: Client, taskQueue: string): WorldRelayDeps['start'] {
  return async (work) => {
    try {
      await within(client, () =>
        client.workflow.start(REORGANISATION_WORKFLOW, {
          workflowId: reorganisationWorkflowId(work),
          taskQueue,
          args: [work],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          staticSummary: 'a change of the tree, and the dossiers that follow it',
        }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
}
