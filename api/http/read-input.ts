import type { z } from 'zod';
import { detailsOf, type Source } from './issues';
import { badInput } from './problem';

/**
 * The value as its schema has it.
 * @throws Problem 422 with every fault found
 */
export function readInput<T extends z.ZodType>(
  schema: T,
  value: unknown,
  source: Source,
  name?: string,
): z.output<T> {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  throw badInput(...detailsOf(read.error.issues, source, name));
}
