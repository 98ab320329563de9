import { weekday, type PlainDate } from '../../calendar/plain-date';
import { workedFor } from '../../calendar/swaps';
import type { OrganisationId, PersonId } from '../../kernel/facts';
import { refuse, type Refusal } from '../../kernel/refusal';
import type { WorldActor, WorldFacts } from '../facts';
import { holdsAt } from '../rights';
import { happensUnless, refusedBy, type WorldRule } from '../rule';
import { levelOn } from '../tree';
import { heldBy } from '../whose';
import { checkLines, outsideYear, signedDays } from './lines';
import type { CalendarDayKind, CalendarLine, CalendarNoticeRow } from './rows';

/** Our default, to be confirmed: the organisation commission of a province-level body answers for the calendar. */
const KEEPERS = ['organiser', 'secretary'] as const;
const WHOSE = heldBy(KEEPERS, 'at', 'the province-level body');
const SATURDAY = 6;

/** A change of the calendar and where it is written down. */
interface Proposed {
  /** Identity of the change, chosen by who proposes it. */
  readonly notice: string;
  /** The province-level body whose commission proposes it. */
  readonly organisation: OrganisationId;
  readonly source: string;
  /** Number of the document. */
  readonly document: string;
}

/** The yearly notice on days off and swapped days for the public service. */
export interface ImportYear extends Proposed {
  readonly year: number;
  /** Weekends within a holiday may be named; they were off anyway. */
  readonly daysOff: readonly { readonly day: PlainDate; readonly why: string }[];
  /** A working day given off for a Saturday worked. */
  readonly swaps: readonly { readonly off: PlainDate; readonly worked: PlainDate }[];
}

export interface MoveDay extends Proposed {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly why: string;
}

export interface CorrectDay extends Proposed {
  readonly day: PlainDate;
  readonly kind: CalendarDayKind;
  readonly why: string;
}

/** A whole year is written down; nothing moves before a second person signs. */
export const importYear: WorldRule<ImportYear> = proposal('year', (input) => ({
  year: input.year,
  days: [
    ...input.daysOff
      .filter(({ day }) => weekday(day) < SATURDAY)
      .map(({ day, why }) => ({ day, why, kind: 'off' as const })),
    ...input.swaps.flatMap(({ off, worked }) => [
      { day: off, kind: 'off' as const, why: `Swapped for ${worked}` },
      { day: worked, kind: 'worked' as const, why: workedFor(off) },
    ]),
  ],
}));

/** A day off goes to another day. */
export const moveDay: WorldRule<MoveDay> = proposal('move', ({ from, to, why }) => ({
  year: yearOf(from),
  days: [
    { day: from, kind: 'plain', why: `Moved to ${to}` },
    { day: to, kind: 'off', why },
  ],
}));

/** One day is set right. */
export const correctDay: WorldRule<CorrectDay> = proposal('correction', ({ day, kind, why }) => ({
  year: yearOf(day),
  days: [{ day, kind, why }],
}));

export interface SignCalendar {
  readonly notice: string;
  readonly organisation: OrganisationId;
}

/** A second person of the same commission signs; from then on acts are decided on the new calendar. */
export const signCalendar: WorldRule<SignCalendar> = {
  whose: { ...WHOSE, never: ['who proposed it'] },
  needs: ({ notice, organisation }) => ({ bodies: [organisation], calendar: { notice } }),
  may: ({ organisation }, facts, actor) => {
    const proposer = facts.calendar?.notice?.proposed_by ?? null;
    if (proposer !== null && personOf(actor) === proposer) {
      return refuse('SEPARATION.SAME_PERSON', 'Rõ', { hand: 'proposer' });
    }
    return atBody(organisation, actor);
  },
  do: ({ notice: id, organisation }, { calendar }, actor) => {
    const row = calendar?.notice ?? null;
    if (!row) return refusedBy(refuse('CALENDAR.UNKNOWN', 'Rõ', { id }, 'notice'));
    return happensUnless([stillProposed(row), ofBody(row, organisation)], () => ({
      events: [
        {
          type: 'calendar-notice.signed',
          row: { ...row, status: 'signed', signed_by: personOf(actor) },
        },
        ...signedDays(row, calendar?.days ?? []).map((day) => ({
          type: 'calendar-day.signed' as const,
          row: day,
        })),
      ],
    }));
  },
};

/** Called off before it is signed. */
export const withdrawCalendar: WorldRule<SignCalendar> = {
  whose: WHOSE,
  needs: signCalendar.needs,
  may: ({ organisation }, _, actor) => atBody(organisation, actor),
  do: ({ notice: id, organisation }, { calendar }) => {
    const row = calendar?.notice ?? null;
    if (!row) return refusedBy(refuse('CALENDAR.UNKNOWN', 'Rõ', { id }, 'notice'));
    return happensUnless([stillProposed(row), ofBody(row, organisation)], () => ({
      events: [{ type: 'calendar-notice.withdrawn', row: { ...row, status: 'withdrawn' } }],
    }));
  },
};

function proposal<I extends Proposed>(
  kind: CalendarNoticeRow['kind'],
  told: (input: I) => { readonly year: number; readonly days: readonly CalendarLine[] },
): WorldRule<I> {
  return {
    whose: WHOSE,
    needs: ({ notice, organisation }) => ({ bodies: [organisation], calendar: { notice } }),
    may: ({ organisation }, _, actor) => atBody(organisation, actor),
    do: (input, facts, actor) => {
      const { notice: id, organisation, source, document } = input;
      const { year, days } = told(input);
      return happensUnless(
        [
          facts.calendar?.notice ? refuse('CALENDAR.EXISTS', 'Rõ', { id }, 'notice') : null,
          ofProvince(organisation, facts),
          ...(kind === 'year' ? days.map((line) => outsideYear(year, line)) : []),
          ...checkLines(days),
        ],
        () => ({
          events: [
            {
              type: 'calendar-notice.proposed',
              row: {
                ...{ id, kind, year, organisation, days, source, document },
                ...{ status: 'proposed', proposed_by: personOf(actor), signed_by: null },
              },
            },
          ],
        }),
      );
    },
  };
}

function atBody(organisation: OrganisationId, actor: WorldActor): Refusal | null {
  return holdsAt(actor, KEEPERS, [organisation])
    ? null
    : refuse('RIGHT.NOT_HOLDER', 'Rõ', { roles: KEEPERS, body: organisation });
}

function ofProvince(organisation: OrganisationId, facts: WorldFacts): Refusal | null {
  const level = levelOn(facts, organisation, facts.today) ?? null;
  if (level === 'province') return null;
  return refuse('CALENDAR.NOT_PROVINCE', 'Rõ', { level }, 'organisation');
}

function ofBody(row: CalendarNoticeRow, organisation: OrganisationId): Refusal | null {
  if (row.organisation === organisation) return null;
  return refuse('CALENDAR.OTHER_BODY', 'Rõ', { body: row.organisation }, 'organisation');
}

function stillProposed({ status }: CalendarNoticeRow): Refusal | null {
  return status === 'proposed' ? null : refuse('CALENDAR.STATUS', 'Rõ', { status });
}

function personOf(actor: WorldActor): PersonId | null {
  return actor.kind === 'person' ? actor.person : null;
}

function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}
