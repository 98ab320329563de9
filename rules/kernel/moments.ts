import type { Calendar } from '../calendar/calendar';
import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date';
import type { Care } from './care';
import type { Clock } from './duty';
import type { DomainEvent, DossierState, KernelEvent, Procedure, Struck } from './procedure';

/** A day on which a clock has something to do. */
export interface Moment {
  readonly on: PlainDate;
  /** Days from the due date; negative is before. */
  readonly offsetDays: number;
  readonly deed: 'remind' | 'escalate';
}

/** The first moment of a clock that has not been struck; null when its care is used up. */
export function nextMoment(clock: Clock, care: Care, struck: Struck | undefined): Moment | null {
  const done = struck?.dueOn === clock.dueOn ? struck.offsetDays : -Infinity;
  const started = daysBetween(clock.dueOn, clock.startsOn);
  const offsetDays = nextOffset(care, Math.max(done, started - 1));
  if (offsetDays === null) return null;
  return { on: addDays(clock.dueOn, offsetDays), offsetDays, deed: deedAt(care, offsetDays) };
}

/** The newest moment that has come by `today` and was not struck: after an outage one word is sent, not ten. */
export function dueMoment(
  clock: Clock,
  care: Care,
  struck: Struck | undefined,
  today: PlainDate,
): Moment | null {
  let newest: Moment | null = null;
  let moment = nextMoment(clock, care, struck);
  while (moment && moment.on <= today) {
    newest = moment;
    moment = nextMoment(clock, care, { dueOn: clock.dueOn, offsetDays: moment.offsetDays });
  }
  return newest;
}

function nextOffset(care: Care, after: number): number | null {
  const fixed = care.remindAtDays.find((day) => day > after);
  if (fixed !== undefined) return fixed;
  if (care.escalateAtDays === null) return null;
  if (care.escalateAtDays > after) return care.escalateAtDays;
  if (care.repeatEveryDays === null) return null;
  return (Math.floor(after / care.repeatEveryDays) + 1) * care.repeatEveryDays;
}

function deedAt(care: Care, offsetDays: number): Moment['deed'] {
  return care.escalateAtDays !== null && offsetDays >= care.escalateAtDays ? 'escalate' : 'remind';
}

/** The care of a clock's kind. @throws if the table lacks the kind: the compiler cannot see across rooms */
export function careOf(procedure: Procedure, clock: Clock): Care {
  const care = procedure.care[clock.kind];
  if (!care) throw new Error(`no care for clocks of kind ${clock.kind}`);
  return care;
}

/**
 * What time has brought about by `today`: one event per clock with something to do, and what the procedure says happens by
 * time alone; empty when nothing is due.
 */
export function strike<S extends DossierState, E extends DomainEvent>(
  procedure: Procedure<S, E>,
  state: S,
  today: PlainDate,
  days: Calendar,
): readonly (E | KernelEvent)[] {
  const struck = procedure.clocks(state, days).flatMap((clock): readonly KernelEvent[] => {
    const moment = dueMoment(clock, careOf(procedure, clock), state.struck[clock.key], today);
    if (!moment) return [];
    const { on: _on, ...done } = moment;
    const { key, kind, dueOn, duty = null } = clock;
    return [{ type: 'clock.struck', clock: key, kind, dueOn, ...done, duty }];
  });
  return [...struck, ...(procedure.broughtByTime?.(state, today, days) ?? [])];
}
