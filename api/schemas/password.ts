import { z } from 'zod';

/** Any characters; the bound only keeps a flood out. How long a new one must be is said by `passwordFault`. */
export const password = z.string().min(1).max(1_024);

/** Six figures of an app, or a code on paper with its dashes. */
export const oneTimeCode = z.string().regex(/^[0-9A-Za-z-]{6,40}$/);
