import { z } from 'zod';
import { facts, hash, instant, text, whole } from './parts';

export const importReport = z.strictObject({
  sha256: hash,
  counts: z.strictObject({
    rows: whole,
    created: whole,
    disabled: whole,
    enabled: whole,
    unchanged: whole,
  }),
  problemCount: whole,
  problems: z.array(
    z.strictObject({
      line: whole.meta({ description: 'line of the file, from 1' }),
      column: text.optional(),
      code: text,
      detail: text.meta({ description: 'the same in the language asked' }),
      facts: facts.optional(),
    }),
  ),
  appliedAt: instant.nullable().meta({ description: 'null while it was only checked' }),
});
