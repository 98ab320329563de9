import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { nameOf, type Language } from '../../rules/messages/say';
import { CLASS_KINDS, type ClassKind } from '../../rules/training/kinds';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { id, page, yesNo } from '../schemas/values';
import { CLASS_COUNTS, kindName, share, year } from './class-counts';

export const classesAsked = z.strictObject({
  closed: yesNo.exactOptional(),
  teaches: z.enum(CLASS_KINDS).exactOptional(),
  /** Classes of centres at this body or below. */
  body: id.exactOptional(),
  /** Classes that open in this year. */
  year: year.exactOptional(),
  ...page,
});
export type ClassesAsked = z.output<typeof classesAsked>;

interface ClassRow {
  readonly id: string;
  readonly code: string;
  readonly phase: string;
  readonly closed: boolean;
  readonly centre: { readonly id: string; readonly name: string };
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly teaches: ClassKind;
  /** How many it takes; null where nobody said. */
  readonly places: number | null;
  readonly learners: number;
  /** Of those with a result: who was given a certificate. */
  readonly passed: number;
  /** Sessions whose attendance was recorded. */
  readonly sessions: number;
  /** Learners counted in all sessions together. */
  readonly attended: number;
}

/** A class with its figures and without its learners: those stand in its register. */
export interface ShownClass extends Omit<ClassRow, 'attended'> {
  readonly phaseName: string;
  readonly teachesName: string;
  /** Learners present of all that could be, in whole percent; null where no session was recorded. */
  readonly attendancePercent: number | null;
}

const CLASSES = `SELECT d.id, d.code, d.phase, d.closed,
    json_build_object('id', o.id, 'name', o.name) AS centre,
    d.state ->> 'opensOn' AS "opensOn", d.state ->> 'closesOn' AS "closesOn",
    coalesce(d.state ->> 'teaches', 'awareness') AS teaches, (d.state ->> 'places')::int AS places, counts.*
  FROM dossier d JOIN organisation o ON o.id = d.organisation
  CROSS JOIN LATERAL (${CLASS_COUNTS}) counts
  WHERE d.kind = 'training-class' AND ($1::boolean IS NULL OR d.closed = $1) AND ($2::uuid IS NULL OR d.id < $2)
    AND ($4::text IS NULL OR coalesce(d.state ->> 'teaches', 'awareness') = $4)
    AND ($5::uuid IS NULL OR EXISTS (SELECT FROM dossier_place place WHERE place.dossier = d.id AND place.ancestor = $5))
    AND ($6::text IS NULL OR left(d.state ->> 'opensOn', 4) = $6)
  ORDER BY d.id DESC LIMIT $3`;

/** The list of classes. */
@Injectable()
export class TrainingClasses {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async list(
    { closed, teaches, body, year: inYear, limit, cursor }: ClassesAsked,
    language: Language,
  ): Promise<Page<ShownClass>> {
    const before = readCursor(id, cursor) ?? null;
    const rows: ClassRow[] = await this.database.query(CLASSES, [
      closed ?? null,
      before,
      limit + 1,
      teaches ?? null,
      body ?? null,
      inYear ?? null,
    ]);
    return pageOf(
      rows,
      limit,
      ({ attended, ...row }) => ({
        ...row,
        phaseName: nameOf(language, 'phases', row.phase),
        teachesName: kindName(language, row.teaches),
        attendancePercent: share(attended, row.sessions * row.learners),
      }),
      (row) => row.id,
    );
  }
}
