import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import { Visibility } from '../dossiers/visibility';
import { readCursor } from '../http/cursors';
import { Problem } from '../http/problem';
import { pageOf, type Page } from '../lists/page';
import type { Named } from '../registers/names';
import { page } from '../schemas/values';
import { READING_FIELDS, sayReading, type ReadingRow, type ShownReading } from './reading';

export const readersAsked = z.strictObject({ ...page });
export type ReadersAsked = z.output<typeof readersAsked>;

/** One reading of a dossier, with who read. */
export interface ShownReader extends ShownReading {
  readonly reader: Named;
}

const place = z.tuple([z.iso.datetime(), z.int()]);

/** Who may ask: auditors, supervisors and secretaries of a body the dossier stands below; never whom it is about. */
const MAY_ASK = `SELECT FROM dossier d WHERE d.id = $2 AND d.subject IS DISTINCT FROM $1
  AND EXISTS (SELECT FROM appointment held JOIN dossier_place place
    ON place.ancestor = held.organisation AND place.dossier = d.id
    WHERE held.person = $1 AND held.role IN ('auditor', 'supervisor', 'secretary')
      AND ro_holds(held.from_on, held.to_on, ro_civil_day(ro_business_now())))`;

const READERS = `SELECT ${READING_FIELDS}, json_build_object('id', a.person, 'name', coalesce(p.name, '')) AS reader
  FROM read_audit a LEFT JOIN person p ON p.id = a.person
  WHERE a.dossier = $1 AND ($2::timestamptz IS NULL OR (a.read_at, a.id) < ($2, $3::bigint))
  ORDER BY a.read_at DESC, a.id DESC LIMIT $4`;

type ReaderRow = ReadingRow & { readonly reader: Named };

/** Who read a dossier. */
@Injectable()
export class Readers {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly visibility: Visibility,
  ) {}

  /** Newest first. @throws Problem 404 where the asker sees no such dossier, 403 where this report is not for them */
  async list(
    person: string,
    dossier: string,
    { limit, cursor }: ReadersAsked,
    language: Language,
  ): Promise<Page<ShownReader>> {
    await this.visibility.check(person, dossier);
    const may: unknown[] = await this.database.query(MAY_ASK, [person, dossier]);
    if (may.length === 0) throw new Problem(403, 'RIGHT.NOT_PERMITTED');
    const [before, id] = readCursor(place, cursor) ?? [null, null];
    const rows: ReaderRow[] = await this.database.query(READERS, [dossier, before, id, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...sayReading(row, language), reader: row.reader }),
      (row) => [row.readAt, row.id],
    );
  }
}
