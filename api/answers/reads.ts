import { z } from 'zod';
import { FALL_OUT } from '../../rules/staffing/staffing';
import { civilDay, facts, instant, named, pageOf, text, uuid, whole } from './parts';

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

const able = { person: named, principal: named.nullable() };

const bottleneck = z.strictObject({
  steps: z.array(
    z.strictObject({
      key: text,
      what: text,
      roles: z.array(text),
      body: named,
      fromOn: civilDay,
      untilOn: civilDay,
      article: text,
      able: z.array(z.strictObject(able)),
      out: z.array(z.strictObject({ ...able, why: z.enum(FALL_OUT), whyName: text })),
    }),
  ),
  mends: z.array(
    z.strictObject({
      kind: z.enum(['appoint', 'depute', 'ask-above']),
      says: text,
      body: named,
      roles: z.array(text),
      principal: named.nullable(),
    }),
  ),
});

const staffed = {
  feasible: z.boolean(),
  assignment: z.array(z.strictObject({ key: text, what: text, ...able, outOf: whole })),
  bottlenecks: z.array(bottleneck),
};

export const staffing = z.strictObject(staffed);

export const staffingOfCell = z.strictObject({ ...staffed, candidate: uuid.nullable() });
