import { z } from 'zod';
import { civilDay, hash, instant, text, uuid, warnings, whole } from './parts';

const body = { id: uuid, code: text, name: text, level: text };
const lasting = { from: civilDay, to: civilDay.nullable() };

export const change = z.strictObject({
  register: text,
  seq: whole,
  hash,
  recordedAt: instant,
  rows: whole.meta({ description: 'rows of the register that now stand otherwise' }),
  touched: whole.meta({ description: 'open dossiers that follow the change' }),
});

/** Who sits on a committee may be out of order and stands all the same. */
export const personsChange = z.strictObject({ ...change.shape, warnings });

export const organisation = z.strictObject({
  ...body,
  ...lasting,
  on: civilDay,
  authorised: z.boolean(),
  above: z.array(z.strictObject(body)).meta({ description: 'lowest first' }),
  below: z.array(z.strictObject(body)),
  authority: z
    .strictObject({
      pack: text,
      body: uuid.nullable(),
      meeting: text.nullable(),
      comparison: text.nullable(),
      article: text,
      refusal: text.nullable(),
    })
    .meta({ description: 'who decides admissions here on that day, or why nobody does' }),
});

export const roll = z.strictObject({
  on: civilDay,
  items: z.array(
    z.strictObject({
      person: uuid,
      name: text,
      status: text,
      since: civilDay,
      exempt: z.boolean(),
      temporarilyElsewhere: z.boolean(),
    }),
  ),
});

export const offices = z.strictObject({
  on: civilDay,
  items: z.array(
    z.strictObject({ person: uuid, name: text, role: text, standing: z.boolean(), ...lasting }),
  ),
  warnings,
});

export const personThroughTime = {
  memberships: z.array(z.strictObject({ cell: uuid, status: text, ...lasting })),
  appointments: z.array(z.strictObject({ role: text, organisation: uuid, ...lasting })),
};
