import { z } from 'zod';
import { instant, text, uuid, whole } from './parts';

export const signInWays = z.strictObject({
  password: z.boolean(),
  provider: z.strictObject({ name: text, at: text }).nullable(),
  freshFactorMinutes: whole,
});

export const providerAddress = z.strictObject({ continueAt: text });

export const providerSignOut = z.strictObject({ providerSignOut: text });

export const ownSessions = z.strictObject({
  items: z.array(
    z.strictObject({
      id: uuid,
      current: z.boolean(),
      begunAt: instant,
      lastUsedAt: instant,
      network: text.nullable(),
      device: text.nullable(),
      way: z.enum(['password', 'provider']),
    }),
  ),
});

export const sessionsEnded = z.strictObject({ ended: whole });
