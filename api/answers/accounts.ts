import { z } from 'zod';
import { facts, instant, named, pageOf, text, uuid, whole } from './parts';

export const account = z.strictObject({
  id: uuid,
  login: text,
  person: uuid,
  name: text,
  locale: text,
  disabledAt: instant.nullable(),
  hasPassword: z.boolean(),
  hasFactor: z.boolean(),
  invitedUntil: instant.nullable(),
  lastSignInAt: instant.nullable(),
  sessions: whole,
});
export const accounts = pageOf(account);

export const accountEvents = pageOf(
  z.strictObject({ id: whole, kind: text, by: named, facts, recordedAt: instant }),
);

export const invitation = z.strictObject({
  account: uuid,
  login: text,
  code: text.meta({ description: 'told this once' }),
  link: text.meta({ description: 'page of the desk where the code is used' }),
  expiresAt: instant,
});

export const invitationShown = z.strictObject({ login: text, name: text, expiresAt: instant });
export const invitationAccepted = z.strictObject({ login: text });

export const security = z.strictObject({
  login: text,
  hasPassword: z.boolean(),
  factor: z
    .strictObject({ since: instant, recoveryCodes: whole })
    .nullable()
    .meta({ description: 'the second factor; null where there is none' }),
  factorRequired: z.boolean(),
  enrolFirst: z.boolean(),
});

export const factorBegun = z.strictObject({
  key: text.meta({ description: 'to type into the app, base 32; told this once' }),
  uri: text.meta({ description: 'otpauth address of the same' }),
});

export const recoveryCodes = z.strictObject({
  recoveryCodes: z.array(text).meta({ description: 'each is good once; told this once' }),
});

export const factorNeeded = z.strictObject({
  code: z.literal('FACTOR.NEEDED'),
  step: text.meta({ description: 'goes with the code to /sessions/second-step, once' }),
  expiresInSeconds: whole,
});

export const accountIdentities = z.strictObject({
  items: z.array(
    z.strictObject({
      id: uuid,
      issuer: text,
      subject: text,
      linkedAt: instant,
      linkedBy: uuid.nullable(),
    }),
  ),
});
