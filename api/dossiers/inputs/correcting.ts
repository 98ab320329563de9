import { z } from 'zod';
import type { Json } from '../../../rules/kernel/json';
import { freeText, key } from '../../schemas/text';
import { seq } from '../../schemas/values';

/** The whole right input of the act; its form is that of the act itself and is checked where the act is known. */
export const rightInput = z.record(
  key,
  z.json().transform((value): Json | undefined => value),
);

/** Sets a recorded act right. */
export const correctEntry = z.strictObject({ seq, input: rightInput, reason: freeText });
