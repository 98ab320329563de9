import { writeCursor } from '../http/cursors';

/** One page of a list; `next` is the cursor of the following one, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * A page of rows of which one more than `limit` was read: that one only says that there is a next page.
 * @param placeOf  where a row stands in the list's order
 */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  show: (row: R) => T,
  placeOf: (row: R) => unknown,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null;
  return { items: items.map(show), next };
}
