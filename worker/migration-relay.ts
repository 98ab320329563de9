import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Book, Log } from '../activities/ports';
import type { PackMigrationInput } from '../workflows/messages';
import { PACK_MIGRATION_WORKFLOW, packMigrationWorkflowId } from '../workflows/messages';
import { within } from './client';
import { pause } from './pause';
import { reasonOf } from './reason-of';

/** What the relay of migrations stands on. */
export interface MigrationRelayDeps {
  readonly book: Pick<Book, 'migrationsWaiting'>;
  /** Starts the workflow where it does not run. */
  readonly start: (input: PackMigrationInput) => Promise<void>;
  readonly log: Log;
}

/** Somebody has just ordered it and looks at the bar; an empty look costs one look at a partial index. */
const EVERY_MS = 2_000;
/** Migrations at once: there are some when a regulation changes. */
const BATCH = 20;

/** Starts the migrations that have dossiers left, read from the rows each time: a lost engine needs nothing else. */
export function startMigrationRelay({ book, start, log }: MigrationRelayDeps): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let healthy = true;
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        for (const migration of await book.migrationsWaiting(BATCH)) await start({ migration });
        healthy = true;
      } catch (error) {
        if (healthy) log.warn({ reason: reasonOf(error) }, 'dossiers cannot move to packs now');
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
export function migrationStarterOf(client: Client, taskQueue: string): MigrationRelayDeps['start'] {
  return async (input) => {
    try {
      await within(client, () =>
        client.workflow.start(PACK_MIGRATION_WORKFLOW, {
          workflowId: packMigrationWorkflowId(input),
          taskQueue,
          args: [input],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          staticSummary: 'open dossiers move to another pack',
        }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
}
