import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import type { ClassKind } from '../../rules/training/kinds';
import { FiguresSight } from '../figures/sight';
import { id } from '../schemas/values';
import { CLASS_COUNTS, kindName, share, year } from './class-counts';

export const classFiguresAsked = z.strictObject({ body: id, year });
export type ClassFiguresAsked = z.output<typeof classFiguresAsked>;

interface KindRow {
  readonly teaches: ClassKind;
  readonly classes: number;
  readonly finished: number;
  readonly cancelled: number;
  readonly learners: number;
  readonly passed: number;
  readonly attended: number;
  readonly possible: number;
}
export interface ShownClassFigures {
  readonly body: string;
  readonly year: string;
  readonly kinds: readonly (Omit<KindRow, 'attended' | 'possible'> & {
    readonly teachesName: string;
    readonly attendancePercent: number | null;
  })[];
}

/** Learners of cancelled classes are counted where they learn. */
const FIGURES = `SELECT coalesce(d.state ->> 'teaches', 'awareness') AS teaches, count(*)::int AS classes,
    count(*) FILTER (WHERE d.phase = 'FINISHED')::int AS finished,
    count(*) FILTER (WHERE d.phase = 'CANCELLED')::int AS cancelled,
    coalesce(sum(c.learners) FILTER (WHERE d.phase <> 'CANCELLED'), 0)::int AS learners,
    coalesce(sum(c.passed), 0)::int AS passed,
    coalesce(sum(c.attended), 0)::int AS attended, coalesce(sum(c.sessions * c.learners), 0)::int AS possible
  FROM dossier_place place JOIN dossier d ON d.id = place.dossier
  CROSS JOIN LATERAL (${CLASS_COUNTS}) c
  WHERE place.ancestor = $1 AND place.kind = 'training-class' AND left(d.state ->> 'opensOn', 4) = $2
  GROUP BY 1 ORDER BY 1`;

/** Figures of the classes of a body's centres in a year: by the day on which they open. */
@Injectable()
export class ClassFigures {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly sight: FiguresSight,
  ) {}

  /** @throws Problem 404 */
  async read(
    person: string,
    { body, year: inYear }: ClassFiguresAsked,
    language: Language,
  ): Promise<ShownClassFigures> {
    await this.sight.check(person, body);
    const rows: KindRow[] = await this.database.query(FIGURES, [body, inYear]);
    const kinds = rows.map(({ attended, possible, ...row }) => ({
      ...row,
      teachesName: kindName(language, row.teaches),
      attendancePercent: share(attended, possible),
    }));
    return { body, year: inYear, kinds };
  }
}
