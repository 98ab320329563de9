import { z } from 'zod';
import { COUNTED_BY } from '../../ledger/figures/asked';
import { STAGES } from '../../rules/plan/course';
import { civilDay, text, whole } from './parts';
import { bodyLine, planVersion } from './plans';

const percent = z.number().nullable().meta({
  description: 'one decimal, rounded half up; may exceed 100; null where nothing divides',
});
const quarters = z.tuple([whole, whole, whole, whole]);
const performance = {
  plan: whole.nullable(),
  actual: whole,
  percent,
  quarters,
  members: whole,
  share: percent,
};
const missing = z.strictObject({ byLastDays: whole.nullable(), atOwnPace: whole }).nullable();
const expected = z
  .strictObject({
    open: whole.meta({ description: 'open dossiers that do not count yet' }),
    late: whole.meta({ description: 'of these, with something overdue today' }),
    byLastDays: whole.nullable().meta({
      description: 'expected in the year when every step still to come takes its whole term',
    }),
    atOwnPace: whole.meta({
      description: 'expected in the year at the pace of the last two years',
    }),
    withoutPace: whole,
    missing,
  })
  .nullable()
  .meta({ description: 'null on any day but today' });

export const admissionFigures = z.strictObject({
  body: bodyLine,
  year: whole,
  countedBy: z.enum(COUNTED_BY),
  asOf: civilDay,
  membersOn: civilDay,
  said: z.array(text).meta({ description: 'how it was counted, in sentences' }),
  ...performance,
  planVersion: planVersion.nullable(),
  plansBelow: z.strictObject({ admissions: whole, withPlan: whole }),
  target: z.strictObject({
    rule: z.literal('R37'),
    percent: z.number(),
    admissions: whole,
    article: text,
    unconfirmed: z.boolean(),
  }),
  byQuarter: z.array(
    z.strictObject({
      quarter: whole,
      begun: z.boolean(),
      actual: whole,
      soFar: whole,
      percent,
      bodiesWithNone: whole.nullable(),
      cellsWithNone: whole.nullable(),
    }),
  ),
  fairness: z.strictObject({
    bodies: whole,
    withNone: whole,
    underTenth: whole,
    withoutPlan: whole,
    cells: whole,
    cellsWithNone: whole,
  }),
  below: z.array(
    z.strictObject({
      body: bodyLine,
      ...performance,
      none: z.boolean(),
      underTenth: z.boolean().nullable(),
      cells: whole,
      cellsWithNone: whole,
      expected,
    }),
  ),
  own: z.strictObject({ actual: whole, quarters }),
  funnel: z.strictObject({
    stages: z.array(
      z.strictObject({
        stage: z.enum(STAGES),
        standing: whole,
        reached: whole,
        medianDays: whole.nullable(),
      }),
    ),
    left: whole,
  }),
  expected,
  pace: z.array(z.strictObject({ stage: text, medianDays: whole, cases: whole })),
});
