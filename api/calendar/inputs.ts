import { z } from 'zod';
import { calendar } from '../registers/inputs/world-inputs';
import { id, page } from '../schemas/values';

/** A year in an address; the calendar goes from 2015 to 2040. */
const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.int().min(2015).max(2040));

export const yearAsked = z.strictObject({ year: year.exactOptional() });
export type YearAsked = z.output<typeof yearAsked>;

/** Whose dossiers: those below the body that proposes, unless another is named. */
export const previewAsked = z.strictObject({ organisation: id.exactOptional(), ...page });
export type PreviewAsked = z.output<typeof previewAsked>;

const draftOf = <A extends keyof typeof calendar>(act: A) =>
  z.strictObject({ act: z.literal(act), input: calendar[act] });

/** An act on the calendar exactly as it would be sent: a proposal, or the signature of one. */
export const draft = z.discriminatedUnion('act', [
  draftOf('import-year'),
  draftOf('move-day'),
  draftOf('correct-day'),
  draftOf('sign-calendar'),
]);
export type Draft = z.output<typeof draft>;
