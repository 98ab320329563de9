import type { Calendar } from '../../calendar/calendar';
import type { PlainDate } from '../../calendar/plain-date';
import type { Duty } from '../../kernel/duty';
import type { Role } from '../../kernel/roles';
import type { AdmissionAct } from '../inputs';
import type { TermId } from '../packs/pack';
import { bodyAt, type Seat } from '../seats';
import type { AdmissionState } from '../state';
import { articleOf, packOf, termEnd } from '../terms-of';

/** A duty in the terms of the procedure: by which act, on whose seat, since when, within which term. */
export interface Owed {
  readonly act: AdmissionAct;
  /** Where several of the same act are owed at once. */
  readonly nth?: number | string;
  readonly role: Role;
  readonly seat: Seat;
  readonly fromOn: PlainDate;
  readonly term: TermId;
  /** The day the term counts from, where it is not the day the duty begins. */
  readonly termFrom?: PlainDate;
  /** Last day, where it does not follow from the term alone. */
  readonly dueOn?: PlainDate;
}

/** The duty as inboxes show it: names who, what, which body, by when and why. */
export function duty(state: AdmissionState, days: Calendar, owed: Owed): Duty {
  const body = bodyAt(owed.seat, state);
  const startsOn = owed.termFrom ?? owed.fromOn;
  const byTerm = termEnd(state, owed.term, startsOn, days);
  return {
    key: owed.nth === undefined ? owed.act : `${owed.act}:${owed.nth}`,
    act: owed.act,
    role: owed.role,
    body,
    answers: body,
    fromOn: owed.fromOn,
    dueOn: owed.dueOn ?? byTerm,
    article: articleOf(state, owed.term),
    ...((owed.dueOn ?? byTerm) === byTerm &&
      !isStopped(state) && {
        counted: { startsOn, length: packOf(state).terms[owed.term].length },
      }),
  };
}

/** Days a hold took out of a term are not in the calendar it would be counted on again. */
function isStopped(state: AdmissionState): boolean {
  return packOf(state).hold.clock === 'stops' && (state.holds ?? []).length > 0;
}

/** The later of days that are known; the first is always. */
export function latest(first: PlainDate, ...others: readonly (PlainDate | null)[]): PlainDate {
  return others.reduce<PlainDate>((newest, day) => (day && day > newest ? day : newest), first);
}

/** A day the phase guarantees. @throws when the ledger lacks it: then the fold is wrong */
export function known(day: PlainDate | null, what: string): PlainDate {
  if (!day) throw new Error(`the ledger lacks the day of ${what}`);
  return day;
}
