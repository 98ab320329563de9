import { ApplicationFailure } from '@temporalio/activity';
import type { DossierId } from '../rules/kernel/facts';
import type { Told } from '../workflows/messages';
import type { Book, Log } from './ports';
import { standingNow } from './standing-now';

/** Which moment a workflow believes to have come. */
export interface StrikeInput {
  readonly dossier: DossierId;
  /** The newest entry the workflow knew when its timer fired. */
  readonly seq: number;
  readonly nextOn: string;
}

/**
 * Takes the care that is due in a dossier, as time's own act through the door, and answers where the dossier stands now.
 * The door compares dates again, so a timer that fired early, late or for nothing does no harm.
 * Tried again: everything but an unknown dossier (`DossierUnknown`). Safe to run twice: the key names dossier, entry
 * and day, so the second run is answered with what the first one did.
 */
export function strikeWith(
  book: Pick<Book, 'act' | 'findStanding'>,
  log: Log,
): (input: StrikeInput) => Promise<Told> {
  return async ({ dossier, seq, nextOn }) => {
    const outcome = await book.act({
      caller: { kind: 'time' },
      dossier,
      act: 'strike',
      input: {},
      key: `strike:${dossier}:${seq}:${nextOn}`,
    });
    if (outcome.kind === 'in-flight') {
      throw ApplicationFailure.retryable(`strike of ${dossier} is under way`, 'InFlight');
    }
    if (outcome.kind === 'refused' || outcome.kind === 'key-reused') {
      log.warn({ dossier, seq, nextOn, outcome: outcome.kind }, 'the door refused a strike');
    }
    return standingNow(book, dossier);
  };
}
