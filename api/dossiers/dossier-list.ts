import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { DOSSIER_KINDS } from '../../rules/kernel/procedure';
import { nameOf, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { id, page, phase, yesNo } from '../schemas/values';
import { BODIES_SEEN } from './visibility';

/** How a list of dossiers may be narrowed. */
export const listed = z.strictObject({
  kind: z.enum(DOSSIER_KINDS).exactOptional(),
  phase: phase.exactOptional(),
  /** This body and all below it. */
  organisation: id.exactOptional(),
  overdue: yesNo.exactOptional(),
  closed: yesNo.exactOptional(),
  ...page,
});
export type Listed = z.output<typeof listed>;

interface Line {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly phase: string;
  readonly closed: boolean;
  readonly seq: number;
  readonly openedOn: PlainDate;
  readonly organisation: { readonly id: string; readonly code: string; readonly name: string };
  readonly subject: { readonly id: string; readonly name: string } | null;
  /** The duty that is due first. */
  readonly next: {
    readonly act: string;
    readonly role: string;
    readonly body: string;
    readonly dueOn: PlainDate;
    readonly daysOver: number;
  } | null;
}

/** A dossier as a line of a list, with names in the reader's language. */
export interface ShownLine extends Line {
  readonly kindName: string;
  readonly phaseName: string;
  readonly what: string | null;
}

const LINES = `${BODIES_SEEN},
  below (organisation) AS (
    SELECT $4::uuid
    UNION
    SELECT link.child FROM organisation_parent link JOIN below ON link.parent = below.organisation, today
     WHERE ro_holds(link.from_on, link.to_on, today.day)
  )
  SELECT d.id, d.code, d.kind, d.phase, d.closed, d.seq, d.opened_on AS "openedOn",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) AS organisation,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS subject,
    CASE WHEN t.key IS NOT NULL THEN json_build_object('act', t.act, 'role', t.role, 'body', t.organisation,
      'dueOn', t.due_on, 'daysOver', greatest(0, (SELECT day FROM today) - t.due_on)) END AS next
  FROM dossier d
  JOIN organisation o ON o.id = d.organisation
  LEFT JOIN person p ON p.id = d.subject
  LEFT JOIN LATERAL (SELECT * FROM task WHERE task.dossier = d.id ORDER BY due_on, key LIMIT 1) t ON true
  WHERE d.organisation IN (SELECT organisation FROM seen)
    AND ($2::text IS NULL OR d.kind = $2)
    AND ($3::text IS NULL OR d.phase = $3)
    AND ($4::uuid IS NULL OR d.organisation IN (SELECT organisation FROM below))
    AND ($5::boolean IS NULL OR coalesce(t.due_on < (SELECT day FROM today), false) = $5)
    AND ($6::boolean IS NULL OR d.closed = $6)
    AND ($7::uuid IS NULL OR d.id < $7)
  ORDER BY d.id DESC LIMIT $8`;

/** Lists of dossiers, newest first. */
@Injectable()
export class DossierList {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async list(person: string, asked: Listed, language: Language): Promise<Page<ShownLine>> {
    const before = readCursor(id, asked.cursor);
    const { kind, phase: inPhase, organisation, overdue, closed, limit } = asked;
    const filters = [kind, inPhase, organisation, overdue, closed, before].map(
      (one) => one ?? null,
    );
    const rows: Line[] = await this.database.query(LINES, [person, ...filters, limit + 1]);
    return pageOf(
      rows,
      limit,
      (line) => show(line, language),
      (line) => line.id,
    );
  }
}

function show(line: Line, language: Language): ShownLine {
  return {
    ...line,
    kindName: nameOf(language, 'kinds', line.kind),
    phaseName: nameOf(language, 'phases', line.phase),
    what: line.next && nameOf(language, 'acts', line.next.act),
  };
}
