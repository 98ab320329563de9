import type { HelperTold } from '../workflows/messages';
import type { Engine } from './ports';

/**
 * Tells the helpers beside a dossier where they stand; one that does not run is started by it.
 * Tried again: everything. Safe to run twice: a helper keeps the newest message and drops the rest.
 */
export function tellHelpersWith(
  engine: Engine,
): (messages: readonly HelperTold[]) => Promise<void> {
  return async (messages) => {
    for (const message of messages) await engine.tellHelper(message);
  };
}
