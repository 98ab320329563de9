import { ApplicationFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import type { PackMigrationInput, PackMigrationProgress } from '../workflows/messages';
import type { Book } from './ports';

/** Dossiers of one batch: half a second at most, so that stopping it is felt at once. */
const BATCH = 20;

/**
 * Moves the dossiers of a migration, batch by batch, and answers how far it has come. It reports after each batch; a try
 * that died goes on where the rows say.
 * Tried again: everything. Safe to run twice and at once: each dossier is moved by one act under one key.
 */
export function migratePacksWith(
  book: Pick<Book, 'migrateSome'>,
): (input: PackMigrationInput) => Promise<PackMigrationProgress> {
  return async ({ migration }) => {
    for (let before = -1; ;) {
      const { done, total } = await book.migrateSome(migration, BATCH);
      heartbeat({ done, total });
      if (done >= total || cancellationSignal().aborted) return { done, total };
      if (done <= before) throw ApplicationFailure.retryable(`stuck at ${done}`, 'Stuck');
      before = done;
    }
  };
}
