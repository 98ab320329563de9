import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { ShownObject } from '../../ledger/read-log/record';
import { termLengthMonths } from '../../rules/admission/packs/terms';
import { packFor } from '../../rules/admission/packs/registry';
import {
  addMonths,
  daysBetween,
  isPlainDate,
  type PlainDate,
} from '../../rules/calendar/plain-date';
import { nameOf, type Language } from '../../rules/messages/say';
import { FiguresSight } from '../figures/sight';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { day, id, page } from '../schemas/values';

export const sourceListAsked = z.strictObject({
  /** This body and all below it. */
  body: id,
  /** Only those whose certificate has its last day by then. */
  expiringBy: day.exactOptional(),
  ...page,
});
export type SourceListAsked = z.output<typeof sourceListAsked>;

interface SourceRow {
  readonly dossier: string;
  readonly code: string;
  readonly phase: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly cell: { readonly id: string; readonly name: string };
  readonly listedOn: PlainDate;
  readonly nominatedOn: PlainDate | null;
  readonly enrolledIn: string | null;
  readonly certificateIssuedOn: string | null;
  readonly today: PlainDate;
  readonly place: string;
}

/** A candidate the cell has not resolved on yet, with the certificate and when it expires. */
export interface ShownSource extends Omit<SourceRow, 'today' | 'place'> {
  readonly phaseName: string;
  /** Its last day; null without a certificate. */
  readonly certificateExpiresOn: PlainDate | null;
  /** Days until then, negative once it is past. */
  readonly daysLeft: number | null;
}

const SOURCE = `
  WITH today (day) AS (SELECT ro_civil_day(ro_business_now()))
  SELECT d.id AS dossier, d.code, d.phase, json_build_object('id', p.id, 'name', p.name) AS subject,
    json_build_object('id', o.id, 'name', o.name) AS cell, d.state ->> 'listedOn' AS "listedOn",
    d.state ->> 'nominatedOn' AS "nominatedOn", d.state -> 'enrolment' ->> 'class' AS "enrolledIn",
    d.state ->> 'certificateIssuedOn' AS "certificateIssuedOn", today.day::text AS today,
    coalesce(d.state ->> 'certificateIssuedOn', '9999') AS place
  FROM today CROSS JOIN LATERAL ro_bodies_below($1, today.day) below
  JOIN admission_course c ON c.cell = below.body AND c.ended_on IS NULL AND c.resolved_on IS NULL AND c.ceremony_on IS NULL
  JOIN dossier d ON d.id = c.dossier JOIN person p ON p.id = d.subject JOIN organisation o ON o.id = d.organisation
  WHERE ($2::text IS NULL OR d.state ->> 'certificateIssuedOn' <= $2)
    AND ($3::text IS NULL OR (coalesce(d.state ->> 'certificateIssuedOn', '9999'), d.id) > ($3, $4::uuid))
  ORDER BY place, d.id LIMIT $5`;

/** Where a page ends: day of the certificate, and the dossier. */
const place = z.tuple([z.string(), id]);

/** The source list of a body: candidates on the way to their cell's vote, whose certificate expires first in front. */
@Injectable()
export class SourceList {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly sight: FiguresSight,
  ) {}

  /** @throws Problem 404 */
  async read(
    person: string,
    { body, expiringBy, limit, cursor }: SourceListAsked,
    language: Language,
  ): Promise<Page<ShownSource>> {
    await this.sight.check(person, body);
    const [after, afterId] = readCursor(place, cursor) ?? [null, null];
    const issuedUntil = expiringBy ? addMonths(expiringBy, -validMonths(expiringBy)) : null;
    const asked = [body, issuedUntil, after, afterId, limit + 1];
    const rows: SourceRow[] = await this.database.query(SOURCE, asked);
    return pageOf(
      rows,
      limit,
      (row) => show(row, language),
      (row) => [row.place, row.dossier],
    );
  }
}

/** Each line shows a dossier. */
export function sourcesShown({ items }: Page<ShownSource>): readonly ShownObject[] {
  return items.map(({ dossier }) => ({ what: 'line', dossier }));
}

function show({ today, place: _, ...row }: SourceRow, language: Language): ShownSource {
  const issuedOn = row.certificateIssuedOn;
  const expiresOn = issuedOn !== null && isPlainDate(issuedOn) ? lastDayOf(issuedOn) : null;
  return {
    ...row,
    phaseName: nameOf(language, 'phases', row.phase),
    certificateExpiresOn: expiresOn,
    daysLeft: expiresOn && daysBetween(today, expiresOn),
  };
}

/** By the pack of the day of issue. */
function lastDayOf(issuedOn: PlainDate): PlainDate {
  return addMonths(issuedOn, validMonths(issuedOn));
}

/** How long a certificate holds, by the pack of that day. @source R04 */
function validMonths(on: PlainDate): number {
  return termLengthMonths(packFor(on).terms.R04);
}
