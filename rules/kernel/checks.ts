import type { Calendar } from '../calendar/calendar';
import { addMonths, type PlainDate } from '../calendar/plain-date';
import type { ActKind, Actor, Facts, OrganisationId } from './facts';
import type { Decision, DomainEvent } from './procedure';
import { refuse, type Refusal } from './refusal';
import { rightOf } from './rights';
import type { Role } from './roles';

/** Refuses a day that lies before what it depends on. Absent causes do not count. */
export function notBefore(
  field: string,
  day: PlainDate,
  cause: string,
  earliest: PlainDate | null | undefined,
): Refusal | null {
  if (!earliest || day >= earliest) return null;
  return refuse('DATE.BEFORE_CAUSE', 'Rõ', { day, cause, earliest }, field);
}

/** The longest way from an event to the last day of a term it starts: probation and the meeting after it, and some. */
const LOOK_AHEAD_MONTHS = 24;

/** Refuses a day whose terms the calendar could not count; guessing there would make a wrong due date. */
export function notCovered(field: string, day: PlainDate, calendar: Calendar): Refusal | null {
  const covered =
    day >= calendar.coversFrom && addMonths(day, LOOK_AHEAD_MONTHS) <= calendar.coversUntil;
  return covered ? null : refuse('CALENDAR.GAP', 'Rõ', { day, calendar: calendar.version }, field);
}

/** Refuses a legal day that has not come yet, or that no calendar covers. Recording late is always possible. */
export function checkDay(field: string, day: PlainDate, facts: Facts): Refusal | null {
  const { today, calendar } = facts;
  if (day > today) return refuse('DATE.IN_FUTURE', 'Rõ', { day, today }, field);
  return notCovered(field, day, calendar);
}

/**
 * Refuses a day before a change of the tree for what begins a dossier: its bodies would be those of that day, and no change
 * would lead it on to the ones that stand.
 * @param facts  `bodies` of the day, and `chains` of the same body today
 */
export function changedSince(
  field: string,
  day: PlainDate,
  home: OrganisationId,
  { bodies, chains }: Facts,
): Refusal | null {
  const now = chains?.[home];
  if (!now || now.map(({ id }) => id).join() === bodies.map(({ id }) => id).join()) return null;
  return refuse('ORGANISATION.CHANGED_SINCE', 'Rõ', { day }, field);
}

/** Whether the actor has one of the roles at the body at this very moment: own, or lent for this kind of act. */
export function holds(
  actor: Actor,
  roles: readonly Role[],
  body: OrganisationId,
  kind?: ActKind,
): boolean {
  return rightOf(actor, roles, body, kind) !== null;
}

/** Accepted with these events, unless a check refused. All refusals are returned together. */
export function unlessRefused<E extends DomainEvent>(
  checks: readonly (Refusal | null)[],
  happen: () => readonly E[],
): Decision<E> {
  const refusals = checks.filter((check) => check !== null);
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'accepted', events: happen() };
}
