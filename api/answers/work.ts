import { z } from 'zod';
import { civilDay, facts, instant, named, pageOf, text, uuid, warnings, whole } from './parts';

const task = z.strictObject({
  dossier: uuid,
  code: text,
  kind: text,
  subject: text.nullable(),
  key: text,
  act: text,
  role: text,
  body: uuid,
  bodyName: text,
  fromOn: civilDay,
  dueOn: civilDay,
  article: text,
  claimedBy: uuid.nullable(),
  claimedByName: text.nullable(),
  group: z.enum(['overdue', 'today', 'thisWeek', 'later']),
  what: text,
  who: text,
  daysOver: whole,
  warnings,
  whyMe: z.strictObject({
    role: text,
    body: text,
    article: text,
    onBehalfOf: named.nullable(),
    barred: z
      .strictObject({
        code: text,
        message: text,
        remedy: z.strictObject({ code: text, message: text }),
      })
      .nullable(),
  }),
});

export const inbox = z.strictObject({
  groups: z.strictObject({
    overdue: z.array(task),
    today: z.array(task),
    thisWeek: z.array(task),
    later: z.array(task),
  }),
  next: text.nullable(),
});

export const claim = z.strictObject({
  dossier: uuid,
  key: text,
  claimedBy: uuid.nullable(),
  claimedAt: instant.nullable(),
});

const overdueTask = z.strictObject({
  dossier: uuid,
  code: text,
  kind: text,
  phase: text,
  subject: text.nullable(),
  key: text,
  role: text,
  answers: uuid,
  answersName: text,
  dueOn: civilDay,
  daysOver: whole,
  turn: z.array(z.strictObject({ id: uuid, name: text, onBehalfOf: named.nullable() })),
  what: text,
  who: text,
});

export const overdueBoard = z.strictObject({
  by: z.enum(['body', 'phase', 'person']),
  groups: z.array(
    z.strictObject({
      key: text,
      name: text,
      count: whole,
      worstDaysOver: whole,
      tasks: z.array(overdueTask),
    }),
  ),
  more: z.boolean(),
  next: text.nullable().meta({ description: 'cursor of the next page' }),
});

const countsOfBody = z.strictObject({
  id: uuid,
  code: text,
  name: text,
  level: text,
  open: whole,
  overdue: whole,
  dueSoon: whole,
  worstDaysOver: whole,
});

export const taskCounts = z.strictObject({
  today: civilDay,
  body: countsOfBody,
  children: z.array(countsOfBody),
});

export const notices = pageOf(
  z.strictObject({
    dossier: uuid,
    code: text,
    causeSeq: whole,
    kind: text,
    role: text,
    body: uuid,
    bodyName: text,
    facts,
    createdAt: instant,
    readAt: instant.nullable(),
    message: text,
    who: text,
  }),
);
