import { ApplicationFailure, heartbeat } from '@temporalio/activity';
import type { DossierId } from '../rules/kernel/facts';
import type { Told } from '../workflows/messages';
import type { Book } from './ports';
import { standingNow } from './standing-now';

/**
 * Does to other dossiers what an entry here brings about, one act for each (a certificate for each learner of a class),
 * and answers where the causing dossier stands now. It reports after each act.
 * Tried again: everything but an unknown dossier. Safe to run twice: each act's key is the causing entry and its target,
 * and what is done is no longer pending.
 */
export function carryOutEffectsWith(
  book: Pick<Book, 'pendingEffects' | 'carryOut' | 'findStanding'>,
): (input: { readonly dossier: DossierId }) => Promise<Told> {
  return async ({ dossier }) => {
    let busy = 0;
    for (const [index, effect] of (await book.pendingEffects(dossier)).entries()) {
      const outcome = await book.carryOut(effect);
      if (outcome.kind === 'in-flight') busy += 1;
      heartbeat({ done: index + 1 });
    }
    if (busy > 0) {
      throw ApplicationFailure.retryable(
        `${busy} acts caused by ${dossier} are under way`,
        'InFlight',
      );
    }
    return standingNow(book, dossier);
  };
}
