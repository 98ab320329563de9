import type { z } from 'zod';
import { badInput } from './problem';

/** Where the next page begins, as clients carry it: opaque, so that it may change. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place a cursor names; none without one.
 * @throws Problem 422 when it is not a cursor of this list
 */
export function readCursor<T extends z.ZodType>(
  place: T,
  cursor: string | undefined,
): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  const read = place.safeParse(parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!read.success) throw badInput({ code: 'INPUT.CURSOR', parameter: 'cursor' });
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what is not JSON is not a cursor either: the schema refuses it
  }
}
