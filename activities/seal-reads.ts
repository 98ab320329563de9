import type { Book, Log } from './ports';

/**
 * Seals what was read since the last batch, and makes the months ahead. Tried again: everything. Safe to run twice: what
 * is sealed is not sealed again.
 */
export function sealReadsWith(
  book: Pick<Book, 'sealReads'>,
  log: Log,
): () => Promise<{ rows: number }> {
  return async () => {
    const { batches, rows } = await book.sealReads();
    if (rows > 0) log.info({ batches, rows }, 'reads were sealed');
    return { rows };
  };
}
