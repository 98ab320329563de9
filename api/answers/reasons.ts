import { z } from 'zod';
import { duty } from './dossiers';
import { civilDay, named, namedBody, text, whole, suspended } from './parts';

const skipped = z.array(z.strictObject({ day: civilDay, why: text }));
const length = z.union([z.strictObject({ workingDays: whole }), z.strictObject({ months: whole })]);

export const why = z.strictObject({
  duty: z.strictObject(duty),
  today: civilDay,
  cause: z
    .strictObject({ seq: whole, act: text, name: text, on: civilDay })
    .nullable()
    .meta({ description: 'the entry after which it has been owed' }),
  who: z.strictObject({
    body: namedBody.nullable(),
    answers: namedBody.nullable(),
    seats: z.array(text),
    holders: z.array(z.strictObject({ person: named, lentBy: named.nullable() })),
  }),
  count: z.strictObject({
    startsOn: civilDay,
    length: length.nullable(),
    lastDay: civilDay,
    skipped,
    calendar: text,
  }),
  discharge: z.strictObject({ act: text, name: text }),
  care: z.strictObject({
    remindOn: z.array(civilDay),
    escalatesOn: civilDay.nullable(),
    repeatEveryDays: whole.nullable(),
    above: namedBody.nullable(),
  }),
  sentences: z.strictObject({
    duty: text,
    person: text,
    day: text,
    discharge: text,
    silence: text,
  }),
});

export const forecast = z.strictObject({
  today: civilDay,
  calendar: text,
  steps: z.array(
    z.strictObject({
      key: text,
      act: text,
      name: text,
      role: text,
      roleName: text,
      body: namedBody.nullable(),
      earliestOn: civilDay,
      dueOn: civilDay,
      latestOn: civilDay,
      article: text,
    }),
  ),
});

const dayCount = z.strictObject({ days: whole, workingDays: whole });

export const clockLedger = z.strictObject({
  today: civilDay,
  calendar: text,
  intervals: z.array(
    z.strictObject({
      holder: text,
      fromOn: civilDay,
      untilOn: civilDay.meta({ description: 'first day no longer charged to the holder' }),
      seq: whole,
      act: text,
      name: text,
    }),
  ),
  byHolder: z.record(text, dayCount),
  suspended: suspended.nullable(),
  gross: dayCount,
  net: dayCount.meta({
    description: 'without days suspended, and days waiting for somebody outside',
  }),
});
