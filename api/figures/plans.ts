import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import {
  planHolding,
  plansOn,
  type BodyLine,
  type PlannedBody,
  type PlanVersion,
} from '../../ledger/figures/plans';
import type { Ledger } from '../../ledger/ledger';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { day, id } from '../schemas/values';
import { FiguresSight } from './sight';

/** A year of figures, in an address. */
export const year = z
  .string()
  .regex(/^20[1-4]\d$/)
  .transform(Number)
  .pipe(z.int().min(2015).max(2040))
  .meta({ description: 'year, 2015 to 2040' });

export const plansAsked = z.strictObject({ body: id, year, on: day.exactOptional() });
export type PlansAsked = z.output<typeof plansAsked>;

/** A body's plan, and what the bodies directly below it plan together. */
export interface ShownPlans {
  readonly body: BodyLine;
  readonly year: number;
  readonly on: PlainDate;
  /** The version that holds on the day. */
  readonly plan: PlanVersion | null;
  readonly versions: readonly PlanVersion[];
  readonly below: {
    /** Admissions that those with a plan have planned. */
    readonly admissions: number;
    readonly withPlan: number;
    readonly withoutPlan: number;
    readonly bodies: readonly { readonly body: BodyLine; readonly plan: PlanVersion | null }[];
  };
}

/** Yearly plans of admissions as their readers find them. */
@Injectable()
export class Plans {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly sight: FiguresSight,
  ) {}

  /** @throws Problem 404 where the reader does not see the body, or it does not stand on the day */
  async read(reader: string, { body, year: of, on: asked }: PlansAsked): Promise<ShownPlans> {
    await this.sight.check(reader, body);
    const on = asked ?? (await this.ledger.businessNow()).today;
    const [own, ...below] = await plansOn(this.ledger.context, { body, year: of, on });
    if (!own) throw notFound('ORGANISATION');
    const { versions } = own;
    return {
      ...{ body: own.body, year: of, on, plan: planHolding(versions, on), versions },
      below: together(below, on),
    };
  }
}

function together(planned: readonly PlannedBody[], on: PlainDate): ShownPlans['below'] {
  const bodies = planned.map(({ body, versions }) => ({ body, plan: planHolding(versions, on) }));
  const plans = bodies.flatMap(({ plan }) => plan ?? []);
  return {
    admissions: plans.reduce((sum, { admissions }) => sum + admissions, 0),
    withPlan: plans.length,
    withoutPlan: bodies.length - plans.length,
    bodies,
  };
}
