import { z } from 'zod';
import { facts, instant, named, pageOf, text, uuid, whole } from './parts';

export const alarms = pageOf(
  z.strictObject({ id: whole, kind: text, person: named, facts, raisedAt: instant }),
);

const capacity = z.strictObject({ role: text, who: text, body: text });

const reading = {
  readAt: instant,
  what: text,
  whatName: text,
  why: text,
  whyName: text,
  byRight: text,
  byRightName: text,
  reference: text.nullable(),
  capacities: z.array(capacity),
};

export const readers = pageOf(z.strictObject({ ...reading, reader: named }));

export const myReaders = pageOf(
  z.strictObject({
    ...reading,
    dossier: z.strictObject({ id: uuid, code: text }).nullable(),
    myself: z.boolean(),
  }),
);
