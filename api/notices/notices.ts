import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Json } from '../../rules/kernel/json';
import { nameOf, sayNotice, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { page } from '../schemas/values';

export const noticesAsked = z.strictObject({ ...page });
export type NoticesAsked = z.output<typeof noticesAsked>;

interface NoticeRow {
  readonly dossier: string;
  readonly code: string;
  readonly causeSeq: number;
  readonly kind: string;
  readonly role: string;
  readonly body: string;
  readonly bodyName: string;
  readonly facts: Readonly<Record<string, Json>>;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** A notice with its sentence in the reader's language. */
export interface ShownNotice extends NoticeRow {
  readonly message: string;
  readonly who: string;
}

/** A notice is placed by all of its key: several may be of one instant. */
const place = z.tuple([
  z.iso.datetime(),
  z.uuid(),
  z.int(),
  z.string().max(60),
  z.string().max(60),
  z.uuid(),
]);

/** An emergency reading is heard by secretary and supervisors of every body of the dossier: asked, opened, ended. */
const GLASSES_HEARD = `
  SELECT g.dossier, 0 AS cause_seq, heard.kind, held.role, held.organisation,
    jsonb_build_object('asker', asker.name, 'approver', approver.name, 'hours', g.hours) AS facts,
    heard.at AS created_at, NULL::timestamptz AS read_at
  FROM held
  JOIN break_glass g ON held.organisation = ANY (g.bodies) AND held.role IN ('secretary', 'supervisor')
  JOIN person asker ON asker.id = g.asker
  LEFT JOIN person approver ON approver.id = g.approver
  JOIN LATERAL (VALUES ('break-glass.asked', g.asked_at), ('break-glass.opened', g.approved_at),
    ('break-glass.ended', g.ended_at)) heard (kind, at) ON heard.at IS NOT NULL`;

/** A bottleneck is heard while it stands by the organisers of the dossier's body and the supervisors above, once per cause. */
const BOTTLENECKS_HEARD = `
  SELECT w.dossier, w.seq, 'staffing.bottleneck', held.role, held.organisation, w.facts, w.found_at, NULL::timestamptz
  FROM staffing_watch w
  JOIN dossier own ON own.id = w.dossier
  JOIN dossier_place place ON place.dossier = w.dossier
  JOIN held ON held.organisation = place.ancestor
    AND (held.role = 'supervisor' OR (held.role = 'organiser' AND held.organisation = own.organisation))
  WHERE w.cause IS NOT NULL`;

const NOTICES = `
  WITH today (day) AS MATERIALIZED (SELECT ro_civil_day(ro_business_now())), -- so that ro_rights can be inlined
  held (role, organisation) AS (
    SELECT DISTINCT r.role, r.organisation FROM today CROSS JOIN LATERAL ro_rights($1, today.day) r
  )
  SELECT n.dossier, d.code, n.cause_seq AS "causeSeq", n.kind, n.role, n.organisation AS body, o.name AS "bodyName",
    n.facts, n.created_at AS "createdAt", n.read_at AS "readAt"
  FROM (
    SELECT told.dossier, told.cause_seq, told.kind, told.role, told.organisation, told.facts, told.created_at, told.read_at
    FROM held JOIN notice told
      ON told.organisation = held.organisation AND told.role = held.role AND told.channel = 'inbox'
    UNION ALL ${GLASSES_HEARD}
    UNION ALL ${BOTTLENECKS_HEARD}
  ) n
  JOIN dossier d ON d.id = n.dossier
  JOIN organisation o ON o.id = n.organisation
  WHERE d.subject IS DISTINCT FROM $1
    AND ($2::timestamptz IS NULL
      OR (n.created_at, n.dossier, n.cause_seq, n.kind, n.role, n.organisation)
       < ($2, $3::uuid, $4::int, $5::text, $6::text, $7::uuid))
  ORDER BY n.created_at DESC, n.dossier DESC, n.cause_seq DESC, n.kind DESC, n.role DESC, n.organisation DESC
  LIMIT $8`;

/** What roles were told. */
@Injectable()
export class NoticesDesk {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async list(
    person: string,
    { limit, cursor }: NoticesAsked,
    language: Language,
  ): Promise<Page<ShownNotice>> {
    const before = readCursor(place, cursor) ?? Array<null>(6).fill(null);
    const rows: NoticeRow[] = await this.database.query(NOTICES, [person, ...before, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => ({
        ...row,
        message: sayNotice(language, row.kind, row.facts),
        who: nameOf(language, 'roles', row.role),
      }),
      ({ createdAt, dossier, causeSeq, kind, role, body }) => [
        createdAt,
        dossier,
        causeSeq,
        kind,
        role,
        body,
      ],
    );
  }
}
