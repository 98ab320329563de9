import { z } from 'zod';
import { isPlainDate } from '../../rules/calendar/plain-date';
import { ROLES } from '../../rules/kernel/roles';

/** As much of the API's answers as the walkthrough reads; more may come with them. */

const day = z.string().refine(isPlainDate);

const duty = z.object({
  key: z.string(),
  act: z.string(),
  role: z.enum(ROLES),
  body: z.string(),
  fromOn: day,
  dueOn: day,
  article: z.string(),
  what: z.string(),
  who: z.string(),
});
export type ShownDuty = z.output<typeof duty>;

export const receipt = z.object({
  dossier: z.string(),
  code: z.string(),
  seq: z.number(),
  hash: z.string(),
  phase: z.string(),
  phaseName: z.string(),
  closed: z.boolean(),
  recordedAt: z.string(),
  duties: z.array(duty),
});
export type Receipt = z.output<typeof receipt>;

export const dossier = z.object({
  id: z.string(),
  code: z.string(),
  phase: z.string(),
  phaseName: z.string(),
  closed: z.boolean(),
  pack: z.string().nullable(),
  subject: z.object({ id: z.string(), name: z.string() }).nullable(),
  duties: z.array(duty),
  dates: z.object({ decided: day.nullable(), ceremony: day.nullable(), official: day.nullable() }),
  state: z.object({
    introductions: z.array(z.unknown()).optional(),
    authority: z.object({ meeting: z.string() }).nullable().optional(),
    enrolment: z.unknown(),
  }),
});
export type ShownDossier = z.output<typeof dossier>;

export const me = z.object({
  person: z.string(),
  name: z.string(),
  appointments: z.array(
    z.object({ role: z.enum(ROLES), organisation: z.string(), code: z.string(), name: z.string() }),
  ),
});
export type Me = z.output<typeof me>;

export const signedIn = z.object({ token: z.string() });
export const clock = z.object({ today: day });
export const moved = z.object({
  today: day,
  overdue: z.array(
    z.object({
      dossier: z.string(),
      code: z.string(),
      task: z.string(),
      role: z.string(),
      organisation: z.string(),
      dueOn: day,
    }),
  ),
});
export type Moved = z.output<typeof moved>;

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null | undefined;
}
const next = z.string().nullable().optional();

export const dossierLines = z.object({
  items: z.array(z.object({ subject: z.object({ id: z.string() }).nullable() })),
  next,
});
export const organisations = z.object({
  items: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
});
export const entries = z.object({
  items: z.array(
    z.object({
      seq: z.number(),
      act: z.string(),
      name: z.string(),
      actor: z.object({ id: z.string(), name: z.string() }).nullable(),
      occurredOn: day,
      recordedAt: z.string(),
    }),
  ),
  next,
});
export type Entry = z.output<typeof entries>['items'][number];

export const actsPossible = z.array(
  z.object({
    act: z.string(),
    allowed: z.boolean(),
    decision: z.boolean(),
    refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  }),
);
export const paper = z.object({ sha256: z.string(), bytes: z.number(), mediaType: z.string() });

export const votes = z.array(
  z.object({
    question: z.string(),
    body: z.string(),
    organisation: z.object({ id: z.string(), name: z.string() }),
    heldOn: day,
    base: z.number(),
    present: z.number(),
    yes: z.number(),
    needed: z.number(),
    inequality: z.string(),
    article: z.string(),
    outcome: z.string(),
  }),
);
export type Vote = z.output<typeof votes>[number];
