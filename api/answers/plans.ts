import { z } from 'zod';
import { PLAN_STATUSES } from '../../rules/plan/rows';
import { civilDay, named, text, uuid, whole } from './parts';

export const bodyLine = z.strictObject({ id: uuid, code: text, name: text, level: text });

export const planVersion = z.strictObject({
  id: uuid,
  version: whole,
  status: z.enum(PLAN_STATUSES),
  admissions: whole.meta({ description: 'planned; of a share, what it came to' }),
  percentTenths: whole.nullable().meta({ description: 'share in tenths of a percent' }),
  members: whole.nullable(),
  membersOn: civilDay.nullable(),
  article: text.nullable().meta({ description: 'where the share is that of the pack' }),
  document: text,
  documentOn: civilDay.meta({ description: 'from this day it holds, once signed' }),
  untilOn: civilDay.nullable().meta({ description: 'first day on which a newer version holds' }),
  preparedBy: named.nullable(),
  preparedOn: civilDay,
  signedBy: named.nullable(),
  signedOn: civilDay.nullable(),
});

export const plans = z.strictObject({
  body: bodyLine,
  year: whole,
  on: civilDay,
  plan: planVersion.nullable().meta({ description: 'the version that holds on the day' }),
  versions: z.array(planVersion),
  below: z.strictObject({
    admissions: whole.meta({ description: 'what the bodies directly below plan together' }),
    withPlan: whole,
    withoutPlan: whole,
    bodies: z.array(z.strictObject({ body: bodyLine, plan: planVersion.nullable() })),
  }),
});
