import type { Book, Log } from './ports';

/** Dossiers one sweep looks at: some milliseconds each where people changed, far less where they did not. */
const AT_A_TIME = 500;

/**
 * Looks whether somebody able remains for every step of open dossiers, those first that were not looked at for longest. Tried
 * again: everything. Safe to run twice: what was looked at is last in the row, and a cause is told once.
 */
export function watchStaffingWith(
  book: Pick<Book, 'watchStaffing'>,
  log: Log,
): () => Promise<{ found: number }> {
  return async () => {
    const { compared, solved, found } = await book.watchStaffing(AT_A_TIME);
    if (found > 0) log.warn({ compared, solved, found }, 'steps to come have nobody able left');
    return { found };
  };
}
