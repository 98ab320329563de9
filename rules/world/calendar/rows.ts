import type { PlainDate } from '../../calendar/plain-date';
import type { OrganisationId, PersonId } from '../../kernel/facts';

/** What a signed day is: given off, a weekend worked, or as its day of the week has it whatever was said before. */
export const CALENDAR_DAY_KINDS = ['off', 'worked', 'plain'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One day as a notice has it. */
export interface CalendarLine {
  readonly day: PlainDate;
  readonly kind: CalendarDayKind;
  /** English name of the holiday, or the day it was swapped with. */
  readonly why: string;
}

/** A signed day; names are those of the columns. */
export interface CalendarDayRow extends CalendarLine {
  readonly source: string;
  /** Number of the document that decreed it. */
  readonly document: string;
  /** The notice that brought it. */
  readonly notice: string;
}

export const CALENDAR_NOTICE_KINDS = ['year', 'move', 'correction'] as const;
export const CALENDAR_NOTICE_STATUSES = ['proposed', 'signed', 'withdrawn'] as const;

/** A change of the calendar as the register keeps it: proposed by one, signed by another. */
export interface CalendarNoticeRow {
  readonly id: string;
  readonly kind: (typeof CALENDAR_NOTICE_KINDS)[number];
  /** The year it speaks of. */
  readonly year: number;
  /** The province-level body whose commission proposed it; the same body signs. */
  readonly organisation: OrganisationId;
  readonly days: readonly CalendarLine[];
  readonly source: string;
  readonly document: string;
  readonly status: (typeof CALENDAR_NOTICE_STATUSES)[number];
  /** Null where the installation itself did. */
  readonly proposed_by: PersonId | null;
  readonly signed_by: PersonId | null;
}

/** What an act on the calendar asks of the register. */
export interface CalendarNeeds {
  readonly notice: string;
}

/** The notice as it stands, and the signed days of its year. */
export interface CalendarFacts {
  readonly notice: CalendarNoticeRow | null;
  readonly days: readonly CalendarDayRow[];
}
