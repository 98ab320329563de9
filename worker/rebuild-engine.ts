import type { Book } from '../activities/ports';

/**
 * Brings every open dossier's workflow back after the engine's store was lost: marks all of them to be told, which is all
 * that is needed. The relay of any running worker tells them under the same ids; a workflow that still runs only hears
 * once more what it knows. Safe to run twice, and while people act.
 * @returns how many were marked; they are told at some 100 a second
 */
export async function restartAll(book: Pick<Book, 'markAllToTell'>): Promise<number> {
  return book.markAllToTell();
}
