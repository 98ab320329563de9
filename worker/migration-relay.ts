import type { Client } from '@temporalio/client';
import type { Book, Log } from '../activities/ports';
import type { PackMigrationInput } from '../workflows/messages';
import { PACK_MIGRATION_WORKFLOW, packMigrationWorkflowId } from '../workflows/messages';
import { startUnlessRunning, startWaiting } from './start-waiting';

/** What the relay of migrations stands on. */
export interface MigrationRelayDeps {
  readonly book: Pick<Book, 'migrationsWaiting'>;
  readonly start: (input: PackMigrationInput) => Promise<void>;
  readonly log: Log;
}

/** Starts the migrations that have dossiers left: somebody has just ordered one and looks at the bar. */
export function startMigrationRelay({ book, start, log }: MigrationRelayDeps): {
  stop(): Promise<void>;
} {
  return startWaiting({
    look: (limit) => book.migrationsWaiting(limit),
    start: (migration) => start({ migration }),
    trouble: 'dossiers cannot move to packs now',
    log,
  });
}

/** Starts a migration's workflow by the engine. */
export function migrationStarterOf(client: Client, taskQueue: string): MigrationRelayDeps['start'] {
  return (input) =>
    startUnlessRunning(client, PACK_MIGRATION_WORKFLOW, {
      workflowId: packMigrationWorkflowId(input),
      taskQueue,
      args: [input],
      staticSummary: 'open dossiers move to another pack',
    });
}
