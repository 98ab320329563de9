import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import type { ReadersAsked } from './readers';
import { READING_FIELDS, sayReading, type ReadingRow, type ShownReading } from './reading';

/**
 * One reading about whoever asks. It says in which role and of which body somebody read, and why; the name stays with
 * the body, which answers for it and gives it in a complaint: officials who only do their work are spared pressure.
 */
export interface ShownMyReader extends ShownReading {
  readonly dossier: { readonly id: string; readonly code: string } | null;
  /** Whether it was the asker. */
  readonly myself: boolean;
}

const place = z.tuple([z.iso.datetime(), z.int()]);

const MINE = `SELECT ${READING_FIELDS}, a.person = $1 AS myself,
    CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'code', d.code) END AS dossier
  FROM read_audit a LEFT JOIN dossier d ON d.id = a.dossier
  WHERE a.subject = $1 AND ($2::timestamptz IS NULL OR (a.read_at, a.id) < ($2, $3::bigint))
  ORDER BY a.read_at DESC, a.id DESC LIMIT $4`;

type MyRow = ReadingRow & Pick<ShownMyReader, 'dossier' | 'myself'>;

/** Who read about the person who asks. */
@Injectable()
export class MyReaders {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Newest first. */
  async list(
    person: string,
    { limit, cursor }: ReadersAsked,
    language: Language,
  ): Promise<Page<ShownMyReader>> {
    const [before, id] = readCursor(place, cursor) ?? [null, null];
    const rows: MyRow[] = await this.database.query(MINE, [person, before, id, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => ({ ...sayReading(row, language), dossier: row.dossier, myself: row.myself }),
      (row) => [row.readAt, row.id],
    );
  }
}
