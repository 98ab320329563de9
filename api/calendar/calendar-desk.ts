import { Inject, Injectable } from '@nestjs/common';
import { calendarYear, signedDaysNow, type NoticeRead } from '../../ledger/reads/calendar-year';
import { versionName } from '../../ledger/calendars';
import type { Ledger } from '../../ledger/ledger';
import type { DayNote } from '../../rules/calendar/calendar';
import { swapsOf, type Swap } from '../../rules/calendar/swaps';
import type { CalendarDayRow } from '../../rules/world/calendar/rows';
import { LEDGER } from '../ledger-token';
import { Names, type Named, type NamedBody } from '../registers/names';

/** A day that is not as its day of the week has it, with who answers for that. */
interface NotedDay extends DayNote {
  readonly day: string;
  /** Null where the day is as the calendar in the code has it. */
  readonly signed: {
    readonly notice: string;
    readonly document: string;
    readonly by: Named | null;
    readonly at: string | null;
  } | null;
}

interface ShownNotice extends Pick<
  NoticeRead,
  'id' | 'kind' | 'status' | 'source' | 'document' | 'days'
> {
  readonly body: NamedBody | null;
  readonly proposedBy: Named | null;
  readonly proposedAt: string | null;
  readonly signedBy: Named | null;
  readonly signedAt: string | null;
  readonly version: string | null;
}

/** One year of the calendar as it is counted on now. */
export interface ShownYear {
  readonly version: string;
  readonly base: string;
  readonly coversFrom: string;
  readonly coversUntil: string;
  readonly year: number;
  readonly daysOff: readonly NotedDay[];
  readonly makeUpDays: readonly NotedDay[];
  readonly swaps: readonly Swap[];
  readonly notices: readonly ShownNotice[];
}

/** Every signed day, for clients that count for themselves. */
export interface ShownSigned {
  readonly version: string;
  readonly base: string;
  readonly days: readonly CalendarDayRow[];
}

/** Reads of the calendar. */
@Injectable()
export class CalendarDesk {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly names: Names,
  ) {}

  /** @param asked  this year of business time where none is named */
  async year(asked: number | undefined): Promise<ShownYear> {
    const { context } = this.ledger;
    const year = asked ?? Number((await this.ledger.businessNow()).today.slice(0, 4));
    const { calendar, signed, notices } = await calendarYear(context, year);
    const [bodies, people] = await Promise.all([
      this.names.bodies(notices.map(({ organisation }) => organisation)),
      this.names.persons(
        notices.flatMap((one) => [one.proposed_by ?? [], one.signed_by ?? []].flat()),
      ),
    ]);
    const named = (person: string | null) =>
      person === null ? null : (people.get(person) ?? null);
    const byDay = new Map(signed.map((row) => [String(row.day), row]));
    const signedBy = (row: CalendarDayRow | undefined): NotedDay['signed'] => {
      const notice = notices.find(({ id }) => id === row?.notice);
      if (!row || !notice) return null;
      const by = named(notice.signed_by);
      return { notice: row.notice, document: row.document, by, at: instant(notice.signedAt) };
    };
    const noted = (days: Readonly<Record<string, DayNote>>): readonly NotedDay[] =>
      Object.entries(days)
        .filter(([day]) => day.startsWith(`${year}-`))
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([day, note]) => ({ day, ...note, signed: signedBy(byDay.get(day)) }));
    const { version, coversFrom, coversUntil } = calendar;
    return {
      version,
      base: context.calendars.base.version,
      coversFrom,
      coversUntil,
      year,
      daysOff: noted(calendar.daysOff),
      makeUpDays: noted(calendar.workedDays),
      swaps: swapsOf(calendar, year),
      notices: notices.map((one) => ({
        id: one.id,
        kind: one.kind,
        status: one.status,
        body: bodies.get(one.organisation) ?? null,
        source: one.source,
        document: one.document,
        days: one.days,
        proposedBy: named(one.proposed_by),
        proposedAt: instant(one.proposedAt),
        signedBy: named(one.signed_by),
        signedAt: instant(one.signedAt),
        version: one.signedSeq === null ? null : versionName(context.calendars.base, one.signedSeq),
      })),
    };
  }

  async signed(): Promise<ShownSigned> {
    const { context } = this.ledger;
    const { calendar, days } = await signedDaysNow(context);
    return { version: calendar.version, base: context.calendars.base.version, days };
  }
}

function instant(written: string | null): string | null {
  return written === null ? null : new Date(written).toISOString();
}
