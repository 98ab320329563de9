import { z } from 'zod';
import { civilDay, facts, hash, instant, named, text, uuid, whole } from './parts';
import { personThroughTime } from './registers';

export const token = z.strictObject({ token: text });

export const me = z.strictObject({
  person: uuid,
  name: text,
  locale: text,
  appointments: z.array(
    z.strictObject({
      role: text,
      organisation: uuid,
      code: text,
      name: text,
      onBehalfOf: named.nullable().meta({ description: 'who lent it; null where held' }),
      kinds: z.array(text).nullable().meta({ description: 'kinds of acts it was lent for' }),
    }),
  ),
});

export const organisations = z.strictObject({
  items: z.array(
    z.strictObject({ id: uuid, code: text, name: text, level: text, parent: uuid.nullable() }),
  ),
});

export const person = z.strictObject({
  id: uuid,
  name: text,
  bornOn: civilDay,
  on: civilDay,
  membership: z.strictObject({ cell: uuid, status: text, since: civilDay }).nullable(),
  ...personThroughTime,
});

const now = { today: civilDay, now: instant, offsetMs: whole };
export const clockNow = z.strictObject(now);
export const clockMoved = z.strictObject({
  ...now,
  overdue: z.array(
    z.strictObject({
      dossier: uuid,
      code: text,
      task: text,
      role: text,
      organisation: uuid,
      dueOn: civilDay,
    }),
  ),
});

export const uploaded = z.strictObject({ sha256: hash, bytes: whole, mediaType: text });
export const live = z.strictObject({ live: z.literal(true) });
export const readiness = z.strictObject({
  ready: z.boolean(),
  parts: z.record(z.string(), z.enum(['up', 'down'])),
});
/** The calculator's answer: see `ro law`. */
export const lawAnswer = facts;
