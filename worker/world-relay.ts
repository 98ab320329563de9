import type { Client } from '@temporalio/client';
import type { Book, Log } from '../activities/ports';
import type { ReorganisationInput } from '../workflows/messages';
import { REORGANISATION_WORKFLOW, reorganisationWorkflowId } from '../workflows/messages';
import { startUnlessRunning, startWaiting } from './start-waiting';

/** What the relay of the world stands on. */
export interface WorldRelayDeps {
  readonly book: Pick<Book, 'worldWork'>;
  readonly start: (work: ReorganisationInput) => Promise<void>;
  readonly log: Log;
}

/** Starts what is to be done about the tree; whoever acts on a dossier does not wait for it. */
export function startWorldRelay({ book, start, log }: WorldRelayDeps): { stop(): Promise<void> } {
  return startWaiting({
    look: (limit) => book.worldWork(limit),
    start,
    trouble: 'changes of the tree cannot be followed now',
    log,
  });
}

/** Starts a reorganisation's workflow by the engine. */
export function starterOf(client: Client, taskQueue: string): WorldRelayDeps['start'] {
  return (work) =>
    startUnlessRunning(client, REORGANISATION_WORKFLOW, {
      workflowId: reorganisationWorkflowId(work),
      taskQueue,
      args: [work],
      staticSummary: 'a change of the tree, and the dossiers that follow it',
    });
}
