import { z } from 'zod';
import { isPlainDate } from '../../../rules/calendar/plain-date';

/** As much of the answers about reorganisations as the walkthrough reads. */

const day = z.string().refine(isPlainDate);
const named = z.object({ id: z.string(), name: z.string() });
const duty = z.object({
  key: z.string(),
  body: z.string(),
  bodyName: z.string(),
  answers: z.string(),
  dueOn: day,
  who: z.string(),
  what: z.string(),
});
export type ForeseenDuty = z.output<typeof duty>;

/** A dossier of any kind. */
export const dossier = z.object({
  code: z.string(),
  closed: z.boolean(),
  duties: z.array(duty),
});
export type DossierAfter = z.output<typeof dossier>;

export const reorganised = z.object({ id: z.string(), plan: z.string() });
export const reorganisation = z.object({
  id: z.string(),
  status: z.string(),
  plan: z.string(),
  change: z.object({ seq: z.number() }).nullable(),
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
});

const foreseen = z.object({
  dossier: z.string(),
  code: z.string(),
  kind: z.string(),
  stale: z.boolean(),
  organisation: z.object({ before: named, after: named }),
  before: z.array(duty),
  after: z.array(duty),
});
export type Foreseen = z.output<typeof foreseen>;

export const preview = z.object({
  refusals: z.array(z.object({ message: z.string() })),
  counts: z
    .object({
      dossiers: z.number(),
      membersMoved: z.number(),
      membersWithDossier: z.number(),
      rolesEnded: z.number(),
      rolesBegun: z.number(),
      votesStanding: z.number(),
      missing: z.array(z.object({ duties: z.number() })),
    })
    .nullable(),
  items: z.array(foreseen),
  next: z.string().nullable(),
});

const task = z.object({ dossier: z.string(), body: z.string(), bodyName: z.string() });
export const inbox = z.object({
  groups: z.object({
    overdue: z.array(task),
    today: z.array(task),
    thisWeek: z.array(task),
    later: z.array(task),
  }),
  next: z.string().nullable(),
});

export const slots = z.array(z.object({ slot: z.string() }));
export const problem = z.object({ code: z.string(), detail: z.string() });
