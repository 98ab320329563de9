import { z } from 'zod';
import { REORGANISATION_STATUSES } from '../../rules/world/reorganisation/facts';
import { duty } from './dossiers';
import { civilDay, facts, hash, named, namedBody, pageOf, text, uuid, whole } from './parts';
import { change } from './registers';

const line = {
  id: uuid,
  title: text,
  status: z.enum(REORGANISATION_STATUSES),
  on: civilDay.meta({ description: 'first day on which the new tree stands' }),
  competent: namedBody.meta({ description: 'the lowest body above all that changes; it decides' }),
  plannedBy: named.nullable(),
  approvedBy: named.nullable(),
};
const plan = hash.meta({ description: 'hash of the plan: whoever approves names it' });

export const reorganisations = pageOf(z.strictObject(line));

export const reorganisation = z.strictObject({
  ...line,
  plan,
  steps: z.array(facts),
  successors: z
    .record(uuid, uuid)
    .meta({ description: 'by dissolved body, the one that takes its place' }),
  change: z
    .strictObject({ register: text, seq: whole })
    .nullable()
    .meta({ description: 'the entry that carried it out; null until then' }),
  progress: z
    .strictObject({ done: whole, total: whole })
    .nullable()
    .meta({ description: 'open dossiers that have followed it, of those it touched' }),
});

export const reorganised = z.strictObject({ id: uuid, plan, change });

const turned = <T extends z.ZodType>(of: T) => z.strictObject({ before: of, after: of });
const foreseenDuty = { ...duty, bodyName: text };

export const preview = z.strictObject({
  id: uuid,
  plan,
  refusals: z
    .array(z.strictObject({ code: text, message: text }))
    .meta({ description: 'why it could not be carried out now; then nothing more is told' }),
  counts: z
    .strictObject({
      dossiers: whole,
      membersMoved: whole,
      membersWithDossier: whole,
      rolesEnded: whole,
      rolesBegun: whole,
      votesStanding: whole,
      missing: z.array(
        z.strictObject({ role: text, body: uuid, duties: whole, who: text, bodyName: text }),
      ),
    })
    .nullable()
    .meta({ description: 'on the first page only' }),
  ...pageOf(
    z.strictObject({
      dossier: uuid,
      code: text,
      kind: text,
      kindName: text,
      subject: named.nullable(),
      organisation: turned(named),
      authority: turned(named.nullable()),
      stale: z
        .boolean()
        .meta({ description: 'what a decider was shown would no longer be decided on' }),
      before: z.array(z.strictObject(foreseenDuty)),
      after: z.array(z.strictObject({ ...foreseenDuty, held: z.boolean() })),
      terms: z.array(
        z.strictObject({ key: text, before: civilDay.nullable(), after: civilDay.nullable() }),
      ),
    }),
  ).shape,
});
