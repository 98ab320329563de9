import { ApplicationFailure } from '@temporalio/activity';
import type { DossierId } from '../rules/kernel/facts';
import type { Told } from '../workflows/messages';
import type { Book } from './ports';
import { toldFrom } from './told-from';

/**
 * Where a dossier stands at this moment. Reads only, so it may run any number of times.
 * @throws ApplicationFailure `DossierUnknown`, not to be tried again, when the ledger does not have it
 */
export async function standingNow(
  book: Pick<Book, 'findStanding'>,
  dossier: DossierId,
): Promise<Told> {
  const standing = await book.findStanding(dossier);
  if (standing === undefined) {
    throw ApplicationFailure.nonRetryable(`the ledger has no dossier ${dossier}`, 'DossierUnknown');
  }
  return toldFrom(standing);
}
