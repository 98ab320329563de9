import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { admissionFigures, type AdmissionFigures } from '../../ledger/figures/admissions';
import { COUNTED_BY, daysAsked } from '../../ledger/figures/asked';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { notFound, Problem } from '../http/problem';
import { LEDGER } from '../ledger-token';
import { day, id } from '../schemas/values';
import { year } from './plans';
import { FiguresSight } from './sight';

export const figuresAsked = z.strictObject({
  body: id,
  year,
  countedBy: z
    .enum(COUNTED_BY)
    .default('decision')
    .meta({ description: 'by which day an admission belongs to a year; printed in the answer' }),
  asOf: day
    .exactOptional()
    .meta({ description: 'today, or the last day of a year that is over, unless said otherwise' }),
  membersOn: day
    .exactOptional()
    .meta({ description: 'day of the members; the first of the year, if it has come' }),
});
export type FiguresAsked = z.output<typeof figuresAsked>;

/** Figures of admissions as their readers find them. */
@Injectable()
export class Figures {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly sight: FiguresSight,
  ) {}

  /**
   * @throws Problem 404 where the reader does not see the body, or it does not stand on the day
   * @throws Problem 422 for a day that has not come
   */
  async read(reader: string, asked: FiguresAsked): Promise<AdmissionFigures> {
    await this.sight.check(reader, asked.body);
    const { today } = await this.ledger.businessNow();
    const { body, year: of, countedBy } = asked;
    const days = daysAsked(of, asked, today);
    for (const [field, on] of Object.entries(days)) checkNotToCome(field, on, today);
    const question = { body, year: of, countedBy, ...days };
    const figures = await admissionFigures(this.ledger.context, question, today);
    if (!figures) throw notFound('ORGANISATION');
    return figures;
  }
}

function checkNotToCome(field: string, asked: PlainDate, today: PlainDate): void {
  if (asked <= today) return;
  throw new Problem(422, 'DATE.IN_FUTURE', { facts: { field, day: asked, today } });
}
