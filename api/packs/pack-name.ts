import { z } from 'zod';

/** A pack's id as it may stand in an address, known or not. */
export const packName = z.string().regex(/^P\d{4}[A-Z]?$/);
