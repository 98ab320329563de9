import { setCurrentDetails, setHandler } from '@temporalio/workflow';
import { packs } from './door';
import type { PackMigrationInput, PackMigrationProgress } from './messages';
import { packMigrationProgress } from './messages';

/**
 * Running dossiers move to another pack, one act each, in the name of who ordered it. What a dossier refuses is written down
 * beside it and holds nobody up. Stopping it is a mark in the rows: whatever waits is then passed over.
 */
export async function packMigrationWorkflow(
  input: PackMigrationInput,
): Promise<PackMigrationProgress> {
  let progress: PackMigrationProgress = { done: 0, total: 0 };
  setHandler(packMigrationProgress, () => progress);
  setCurrentDetails('open dossiers move to another pack');
  progress = await packs.migratePacks(input);
  return progress;
}
