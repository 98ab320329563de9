import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Ledger } from '../../ledger/ledger';
import type { PlainDate } from '../../rules/calendar/plain-date';
import { DOSSIER_KINDS } from '../../rules/kernel/procedure';
import { nameOf, type Language } from '../../rules/messages/say';
import { readCursor } from '../http/cursors';
import { LEDGER } from '../ledger-token';
import { askNamed } from '../lists/named-query';
import { pageOf, type Page } from '../lists/page';
import type { ShownObject } from '../../ledger/read-log/record';
import { day, id, page, phase, yesNo } from '../schemas/values';
import { LINES } from './dossier-lines';
import { LATE_LINES } from './late-lines';

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

/** Each line shows a dossier; a class has no person in its line. */
export function linesShown({ items }: Page<ShownLine>): readonly ShownObject[] {
  return items
    .filter(({ subject }) => subject !== null)
    .map(({ id: dossier }) => ({ what: 'line', dossier }));
}

/** Lists of dossiers, newest first. */
@Injectable()
export class DossierList {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /** Newest first; only those that are overdue (`overdue` is true): longest overdue first. */
  list(person: string, asked: Listed, language: Language): Promise<Page<ShownLine>> {
    return asked.overdue === true
      ? this.late(person, asked, language)
      : this.newest(person, asked, language);
  }

  private async newest(person: string, asked: Listed, language: Language) {
    const before = readCursor(id, asked.cursor);
    const { kind, phase: inPhase, organisation, overdue, closed, limit } = asked;
    const filters = [kind, inPhase, organisation, overdue, closed, before].map(
      (one) => one ?? null,
    );
    const rows = await askNamed<Line>(this.ledger, LINES, [person, ...filters, limit + 1]);
    return pageOf(
      rows,
      limit,
      (line) => show(line, language),
      (line) => line.id,
    );
  }

  private async late(person: string, asked: Listed, language: Language) {
    const place = readCursor(latePlace, asked.cursor) ?? [null, null];
    const { kind, phase: inPhase, organisation, closed, limit } = asked;
    const filters = [kind, inPhase, organisation, closed].map((one) => one ?? null);
    const rows = await askNamed<Line>(this.ledger, LATE_LINES, [
      person,
      ...filters,
      ...place,
      limit + 1,
    ]);
    return pageOf(
      rows,
      limit,
      (line) => show(line, language),
      (line) => [line.next?.dueOn, line.id],
    );
  }
}

/** Where an overdue dossier stands: due day of its first task, and its id. */
const latePlace = z.tuple([day, id]);

function show(line: Line, language: Language): ShownLine {
  return {
    ...line,
    kindName: nameOf(language, 'kinds', line.kind),
    phaseName: nameOf(language, 'phases', line.phase),
    what: line.next && nameOf(language, 'acts', line.next.act),
  };
}
