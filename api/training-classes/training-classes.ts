import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { nameOf, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { id, page, yesNo } from '../schemas/values';

export const classesAsked = z.strictObject({ closed: yesNo.exactOptional(), ...page });
export type ClassesAsked = z.output<typeof classesAsked>;

interface ClassRow {
  readonly id: string;
  readonly code: string;
  readonly phase: string;
  readonly closed: boolean;
  readonly centre: { readonly id: string; readonly name: string };
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** A class without its learners: those stand in their own dossiers. */
export interface ShownClass extends ClassRow {
  readonly phaseName: string;
}

const CLASSES = `SELECT d.id, d.code, d.phase, d.closed,
    json_build_object('id', o.id, 'name', o.name) AS centre,
    d.state ->> 'opensOn' AS "opensOn", d.state ->> 'closesOn' AS "closesOn"
  FROM dossier d JOIN organisation o ON o.id = d.organisation
  WHERE d.kind = 'training-class' AND ($1::boolean IS NULL OR d.closed = $1) AND ($2::uuid IS NULL OR d.id < $2)
  ORDER BY d.id DESC LIMIT $3`;

/** The list of classes. */
@Injectable()
export class TrainingClasses {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async list(
    { closed, limit, cursor }: ClassesAsked,
    language: Language,
  ): Promise<Page<ShownClass>> {
    const before = readCursor(id, cursor) ?? null;
    const rows: ClassRow[] = await this.database.query(CLASSES, [
      closed ?? null,
      before,
      limit + 1,
    ]);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...row, phaseName: nameOf(language, 'phases', row.phase) }),
      (row) => row.id,
    );
  }
}
