import type { Calendar } from '../calendar/calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { Duty, Notice } from './duty';
import type { DossierState, KernelEvent, Procedure } from './procedure';

export type CalendarChanged = Extract<KernelEvent, { type: 'calendar.changed' }>;
export type MovedDate = CalendarChanged['moved'][number];

/**
 * The dates of a dossier that another calendar moves: of its clocks, and of duties that no clock watches. Days already
 * recorded in the ledger (an extension's end, days a ceremony was late) stay what was decided.
 */
export function datesMoved(
  procedure: Pick<Procedure, 'clocks' | 'duties'>,
  state: DossierState,
  before: Calendar,
  after: Calendar,
): readonly MovedDate[] {
  if (state.closed) return [];
  const now = datesOf(procedure, state, after);
  return [...datesOf(procedure, state, before)].flatMap(([clock, from]) => {
    const to = now.get(clock);
    return to === undefined || to === from ? [] : [{ clock, from, to }];
  });
}

/** What a dossier learns of a changed calendar; nothing where none of its dates moves. */
export function followCalendar(
  procedure: Pick<Procedure, 'clocks' | 'duties'>,
  state: DossierState,
  before: Calendar,
  after: Calendar,
): readonly CalendarChanged[] {
  const moved = datesMoved(procedure, state, before, after);
  return moved.length === 0 ? [] : [{ type: 'calendar.changed', version: after.version, moved }];
}

/** Whoever owes something hears that days moved: how many, and the first of them. */
export function noticesOfCalendar(
  { version, moved }: CalendarChanged,
  duties: readonly Duty[],
): readonly Notice[] {
  const first = moved.toSorted((one, other) => (one.to < other.to ? -1 : 1))[0];
  const facts = { version, dates: moved.length, from: first?.from ?? null, to: first?.to ?? null };
  return duties.map(({ role, body }) => ({ kind: 'calendar.changed', role, body, facts }));
}

function datesOf(
  { clocks, duties }: Pick<Procedure, 'clocks' | 'duties'>,
  state: DossierState,
  days: Calendar,
): ReadonlyMap<string, PlainDate> {
  const running = clocks(state, days);
  const watched = new Set(running.map(({ duty }) => duty));
  return new Map([
    ...running.map(({ key, dueOn }) => [key, dueOn] as const),
    ...duties(state, days)
      .filter(({ key }) => !watched.has(key))
      .map(({ key, dueOn }) => [`duty:${key}`, dueOn] as const),
  ]);
}
