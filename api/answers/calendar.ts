import { z } from 'zod';
import { DAY_CONFIDENCES } from '../../rules/calendar/calendar';
import {
  CALENDAR_DAY_KINDS,
  CALENDAR_NOTICE_KINDS,
  CALENDAR_NOTICE_STATUSES,
} from '../../rules/world/calendar/rows';
import { civilDay, instant, named, namedBody, pageOf, text, uuid, whole } from './parts';

const kind = z.enum(CALENDAR_DAY_KINDS);
const signing = z
  .strictObject({
    notice: uuid,
    document: text,
    by: named.nullable().meta({ description: 'null where the installation itself signed' }),
    at: instant.nullable(),
  })
  .nullable()
  .meta({ description: 'null where the day is as the calendar in the code has it' });
const noted = z.strictObject({
  day: civilDay,
  why: text,
  source: text,
  confidence: z.enum(DAY_CONFIDENCES),
  signed: signing,
});

export const calendarOfYear = z.strictObject({
  version: text.meta({ description: 'what terms are counted on now' }),
  base: text.meta({ description: 'the calendar in the code, under what was signed' }),
  coversFrom: civilDay,
  coversUntil: civilDay,
  year: whole,
  daysOff: z.array(noted),
  makeUpDays: z.array(noted).meta({ description: 'weekend days that are worked' }),
  swaps: z.array(z.strictObject({ off: civilDay, worked: civilDay })),
  notices: z.array(
    z.strictObject({
      id: uuid,
      kind: z.enum(CALENDAR_NOTICE_KINDS),
      status: z.enum(CALENDAR_NOTICE_STATUSES),
      body: namedBody.nullable(),
      source: text,
      document: text,
      days: z.array(z.strictObject({ day: civilDay, kind, why: text })),
      proposedBy: named.nullable(),
      proposedAt: instant.nullable(),
      signedBy: named.nullable(),
      signedAt: instant.nullable(),
      version: text.nullable().meta({ description: 'the version it made; null until signed' }),
    }),
  ),
});

export const signedDays = z.strictObject({
  version: text,
  base: text,
  days: z.array(
    z.strictObject({ day: civilDay, kind, why: text, source: text, document: text, notice: uuid }),
  ),
});

export const calendarPreview = z.strictObject({
  ...pageOf(
    z.strictObject({
      dossier: uuid,
      code: text,
      kind: text,
      kindName: text,
      moved: z.array(
        z.strictObject({
          clock: text,
          name: text,
          before: civilDay,
          after: civilDay,
        }),
      ),
    }),
  ).shape,
  version: text.meta({ description: 'what dates are counted on before' }),
  organisation: uuid.meta({ description: 'whose dossiers are told, with all below' }),
  refusals: z
    .array(z.strictObject({ code: text, message: text, field: text.nullable() }))
    .meta({ description: 'why it could not be done; then nothing more is told' }),
  days: z.array(z.strictObject({ day: civilDay, before: kind, after: kind })),
  counts: z
    .strictObject({
      dossiers: whole,
      dates: whole,
      elsewhere: whole.meta({ description: 'dossiers outside the body that would follow too' }),
    })
    .nullable()
    .meta({ description: 'on the first page only' }),
});
