import { ApplicationFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import type { ChangeTold, Progress } from '../workflows/messages';
import type { Book, Log } from './ports';

/** Dossiers of one batch: half a second at most, so that a restart loses little and people's acts are not held up. */
const BATCH = 100;

/**
 * Carries an approved reorganisation out, as time's own act through the door of the registers. Answers the change that
 * dossiers have to follow, or null where the rules refuse it now (somebody is missing, or it was called off meanwhile).
 * Tried again: a change under way. Safe to run twice: the key names the reorganisation.
 */
export function carryOutReorganisationWith(
  book: Pick<Book, 'carryOutDue'>,
  log: Log,
): (input: { readonly reorganisation: string }) => Promise<ChangeTold | null> {
  return async ({ reorganisation }) => {
    const outcome = await book.carryOutDue(reorganisation);
    switch (outcome.kind) {
      case 'accepted': {
        const { register, seq } = outcome.receipt;
        return { register, seq };
      }
      case 'in-flight':
        throw ApplicationFailure.retryable(`${reorganisation} is being carried out`, 'InFlight');
      case 'refused': {
        const codes = outcome.refusals.map(({ code }) => code);
        log.warn({ reorganisation, codes }, 'a reorganisation cannot be carried out yet');
        return null;
      }
      case 'not-found':
      case 'key-reused':
        log.warn({ reorganisation, outcome: outcome.kind }, 'the door refused a reorganisation');
        return null;
    }
  };
}

/**
 * Lets the open dossiers that a change touches follow it, batch by batch, and answers how far they have come. It reports
 * after each batch; a try that died goes on where the rows say.
 * Tried again: everything. Safe to run twice and at once: each dossier follows a change once.
 */
export function followWorldWith(
  book: Pick<Book, 'drainWorld'>,
): (change: ChangeTold) => Promise<Progress> {
  return async (change) => {
    for (let before = -1; ;) {
      const { done, total } = await book.drainWorld(change, BATCH);
      heartbeat({ done, total });
      if (done >= total || cancellationSignal().aborted) return { done, total };
      if (done <= before) throw ApplicationFailure.retryable(`stuck at ${done}`, 'Stuck');
      before = done;
    }
  };
}
