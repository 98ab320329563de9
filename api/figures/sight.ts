import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BODIES_HELD } from '../dossiers/visibility';
import { notFound } from '../http/problem';

/** Whether the reader (`$1`) holds a reading role at the body (`$2`) or above it, today. */
const SEES = `${BODIES_HELD}
  SELECT FROM today, unnest(ro_chain($2, today.day)) AS body JOIN held ON held.organisation = body LIMIT 1`;

/** Whose figures a reader sees: those of bodies they hold a reading role at, and of all below. */
@Injectable()
export class FiguresSight {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** @throws Problem 404 where the reader sees no such body, also where there is none */
  async check(reader: string, body: string): Promise<void> {
    const rows: unknown[] = await this.database.query(SEES, [reader, body]);
    if (rows.length === 0) throw notFound('ORGANISATION');
  }
}
