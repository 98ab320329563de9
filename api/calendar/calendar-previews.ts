import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ledger } from '../../ledger/ledger';
import type { CalendarPreview } from '../../ledger/world/preview/calendar';
import type { DossierMoved } from '../../ledger/world/mark-moved';
import { nameOfClock } from '../../rules/messages/name-of-clock';
import { nameOf, say, type Language } from '../../rules/messages/say';
import { BODIES_HELD } from '../dossiers/visibility';
import { readCursor, writeCursor } from '../http/cursors';
import { notFound } from '../http/problem';
import { LEDGER } from '../ledger-token';
import type { Page } from '../lists/page';
import { id as uuid } from '../schemas/values';
import type { Draft, PreviewAsked } from './inputs';

interface ShownMoved extends Omit<DossierMoved, 'moved'> {
  readonly kindName: string;
  readonly moved: readonly {
    readonly clock: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A page of the open dates that a change of the calendar would move. */
export interface ShownCalendarPreview
  extends Page<ShownMoved>, Pick<CalendarPreview, 'version' | 'days' | 'counts'> {
  readonly organisation: string;
  readonly refusals: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: string | null;
  }[];
}

/** Reading roles at the body or above it. */
const SEES = `${BODIES_HELD} SELECT FROM today, held WHERE held.organisation = ANY (ro_chain($2, today.day)) LIMIT 1`;

/** What a change of the calendar would move, before it is proposed or signed. */
@Injectable()
export class CalendarPreviews {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DataSource) private readonly database: DataSource,
  ) {}

  /** @throws Problem 404 where the reader holds no reading role at the body whose dossiers are asked for, or above it */
  async read(
    reader: string,
    { act, input }: Draft,
    { organisation, limit, cursor }: PreviewAsked,
    language: Language,
  ): Promise<ShownCalendarPreview> {
    const below = organisation ?? input.organisation;
    const sees: unknown[] = await this.database.query(SEES, [reader, below]);
    if (sees.length === 0) throw notFound('ORGANISATION');
    const draft = act === 'sign-calendar' ? { notice: input.notice } : { act, input };
    const after = readCursor(uuid, cursor) ?? null;
    const preview = await this.ledger.previewCalendar({ draft, below, after, limit });
    return {
      organisation: below,
      version: preview.version,
      refusals: preview.refusals.map(({ code, facts, field = null }) => ({
        code,
        message: say(language, code, facts),
        field,
      })),
      days: preview.days,
      counts: preview.counts,
      items: preview.dossiers.map((one) => ({
        ...one,
        kindName: nameOf(language, 'kinds', one.kind),
        moved: one.moved.map(({ clock, from, to }) => ({
          clock,
          name: nameOfClock(language, clock),
          before: from,
          after: to,
        })),
      })),
      next: preview.next === null ? null : writeCursor(preview.next),
    };
  }
}
