import { engine } from './door';
import type { FollowedDossier } from './follow-dossier';

/**
 * Sees to it that each helper beside the dossier (a verification request) has its own workflow and knows its date, and that
 * those no longer waited for end. They are no Temporal children, since those do not survive continue-as-new.
 * Nothing is done when all of them know.
 */
export async function helpersRunBeside(dossier: FollowedDossier): Promise<void> {
  const messages = dossier.helpersToTell();
  if (messages.length === 0) return;
  const summary = `${dossier.phase}: ${messages.length} helpers beside it to start, move or end`;
  await engine.tellHelpers.executeWithOptions({ summary }, [messages]);
  dossier.helpersWereTold(messages);
}
