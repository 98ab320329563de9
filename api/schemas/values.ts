import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../../rules/calendar/plain-date';

/** Every id is a UUID; ours are version 7, imported ones may be older. Lower case, so that one id has one spelling. */
export const id = z
  .uuid()
  .refine((text) => text === text.toLowerCase(), { params: { code: 'INPUT.NOT_LOWER_CASE' } })
  .meta({ description: 'UUID, lower case' });

/** An existing civil day, `YYYY-MM-DD`, between 1900 and 2200. */
export const day = z
  .string()
  .transform((text, context): PlainDate => {
    if (isPlainDate(text)) return text;
    context.addIssue({ code: 'custom', input: text, params: { code: 'INPUT.NO_SUCH_DAY' } });
    return z.NEVER;
  })
  .meta({ format: 'date' });

/** A count of people: no meeting is larger than this. */
export const count = z.int().min(0).max(100_000);

/** Place of an entry in a dossier's ledger, from 1. */
export const seq = z.int().min(1).max(1_000_000_000);

/** Lower-case hex of a SHA-256. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How many rows a list answers; numbers in an address are text, so this one is read from text. */
export const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(100))
  .default(25);

/** Where the next page begins; opaque to clients. */
export const cursor = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/);

/** The paging every list takes. */
export const page = { limit, cursor: cursor.exactOptional() };

/** Which version of a paper, from 1; read from the address. */
export const version = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);

/** A phase of some procedure. */
export const phase = z.string().regex(/^[A-Z][A-Z_]{1,40}$/);

/** A yes or no in an address. */
export const yesNo = z.enum(['true', 'false']).transform((text) => text === 'true');
