import type { DossierId } from '../../rules/kernel/facts';
import type { Register } from '../../rules/world/rows';
import type { LedgerContext } from '../context';

/** An entry of a register that a dossier has yet to follow. */
export interface ChangeToFollow {
  readonly register: Register;
  readonly seq: number;
}

/**
 * Lets a dossier follow changes of the world, oldest first, each in a transaction of its own under the key
 * `world:<register>:<seq>:<dossier>` (which `ro_open` lets pass), and marks them done. Safe to run twice and at once.
 */
export async function followWorld(
  _ledger: LedgerContext,
  dossier: DossierId,
  changes: readonly ChangeToFollow[],
): Promise<void> {
  const named = changes.map(({ register, seq }) => `${register}:${seq}`).join(', ');
  throw new Error(`dossier ${dossier} has to follow ${named} first, which nothing does yet`);
}
