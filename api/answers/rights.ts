import { z } from 'zod';
import { civilDay, facts, instant, named, namedBody, text, uuid, whole } from './parts';

export const recorded = z.strictObject({ id: uuid });

export const deputations = z.strictObject({
  items: z.array(
    z.strictObject({
      id: uuid,
      principal: named,
      deputy: named,
      role: text,
      who: text,
      body: namedBody,
      kinds: z.array(text),
      fromOn: civilDay,
      toOn: civilDay,
      reason: text,
      recordedBy: named,
      recordedAt: instant,
      withdrawnOn: civilDay.nullable(),
      withdrawnBy: named.nullable(),
      holdsToday: z.boolean(),
    }),
  ),
});

export const conflicts = z.strictObject({
  items: z.array(
    z.strictObject({
      id: uuid,
      person: named,
      other: named,
      kind: text,
      kindName: text,
      fromOn: civilDay,
      recordedBy: named,
      withdrawnOn: civilDay.nullable(),
      withdrawnBy: named.nullable(),
    }),
  ),
});

export const glasses = z.strictObject({
  items: z.array(
    z.strictObject({
      id: uuid,
      asker: named,
      dossier: uuid,
      code: text,
      body: namedBody,
      reason: text.nullable().meta({ description: 'null once the text was erased' }),
      hours: whole,
      standing: z.enum(['asked', 'lapsed', 'open', 'over', 'ended']),
      askedAt: instant,
      approver: named.nullable(),
      approvedAt: instant.nullable(),
      untilAt: instant.nullable(),
      endedAt: instant.nullable(),
      endedBy: named.nullable(),
    }),
  ),
});

const refusal = z.strictObject({ code: text, article: text, facts, message: text });

export const absence = z.strictObject({
  tasks: z.array(
    z.strictObject({
      dossier: uuid,
      code: text,
      key: text,
      act: text,
      what: text,
      role: text,
      who: text,
      body: namedBody,
      dueOn: civilDay,
      alsoHeldBy: z.array(named).meta({ description: 'others who hold the role themselves' }),
      goesTo: named.nullable().meta({ description: 'the first deputy able; null for none' }),
      deputies: z.array(
        z.strictObject({ deputy: named, able: z.boolean(), refusal: refusal.nullable() }),
      ),
    }),
  ),
  more: z.boolean(),
  notLent: z.array(z.strictObject({ role: text, who: text, body: namedBody, refusal })),
  inPerson: z.array(
    z.strictObject({ dossier: uuid, code: text, part: z.enum(['helper', 'mentor']) }),
  ),
});
