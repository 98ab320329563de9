import { civilDayOf } from '../rules/calendar/plain-date';
import type { Facts } from '../rules/kernel/facts';
import { strike } from '../rules/kernel/moments';
import { followCalendar } from '../rules/kernel/follow-calendar';
import type {
  BodiesMoved,
  Decision,
  DomainEvent,
  DossierState,
  KernelEvent,
  Procedure,
} from '../rules/kernel/procedure';
import { refuse } from '../rules/kernel/refusal';
import { versionName } from './calendars';
import type { LedgerContext } from './context';
import type { LedgerEntry } from './entry';
import { law } from './law';
import { actorOf, factsOfEntry } from './open';
import { STRIKE } from './strike';
import { FOLLOW } from './world/follow';
import { calendarSeq, movedFrom } from './world/moved';

type Again = Decision<DomainEvent | KernelEvent>;

/**
 * Decides an entry once more, on a state before it, with its own input and the facts it was decided on; by today's rules.
 * @param beside  facts that are not recorded with the entry
 */
export function decideAgain(
  ledger: LedgerContext,
  procedure: Procedure,
  entry: LedgerEntry,
  before: DossierState | null,
  beside: Pick<Facts, 'correcting'> = {},
): Again {
  const calendar = ledger.calendars.find(entry.facts.calendar);
  if (!calendar) return { kind: 'refused', refusals: [refuse('CALENDAR.GAP', 'Rõ')] };
  if (entry.act === STRIKE) {
    const today = civilDayOf(Date.parse(entry.recordedAt));
    const struck = before && !before.closed && strike(procedure, before, today, calendar);
    return struck ? { kind: 'accepted', events: struck } : ALREADY_CLOSED;
  }
  const facts = { ...factsOfEntry(entry, calendar), ...beside };
  if (entry.act === FOLLOW) return followAgain(ledger, procedure, entry, before, facts);
  const actor = actorOf(entry.actor, entry.facts);
  const decision = law.decide(procedure, before, entry.act, entry.input, facts, actor);
  if (decision.kind === 'refused') return decision;
  const { onBehalfOf = null } = decision;
  if (onBehalfOf === entry.onBehalfOf) return decision;
  return { kind: 'refused', refusals: [refuse('RIGHT.NOT_HOLDER', 'Rõ', { onBehalfOf })] };
}

/** Time strikes nothing that is closed. */
const ALREADY_CLOSED: Again = { kind: 'accepted', events: [] };

/** Only time lets a dossier follow the world; with the bodies of that day it follows to the same ones. */
function followAgain(
  ledger: LedgerContext,
  procedure: Procedure,
  { input, actor, act }: LedgerEntry,
  before: DossierState | null,
  facts: Facts,
): Again {
  const moved = movedFrom(input);
  const events =
    before && moved && actor === null ? followed(ledger, procedure, before, moved, facts) : null;
  return events
    ? { kind: 'accepted', events }
    : { kind: 'refused', refusals: [refuse('ACT.UNKNOWN', 'Rõ', { act })] };
}

/** A change of the calendar moves dates alone; another one, bodies. */
function followed(
  { calendars }: LedgerContext,
  procedure: Procedure,
  before: DossierState,
  moved: BodiesMoved,
  facts: Facts,
): readonly (DomainEvent | KernelEvent)[] | null {
  const seq = calendarSeq(moved);
  if (seq === null) return procedure.follow?.(before, moved, facts) ?? null;
  const earlier = calendars.find(versionName(calendars.base, seq - 1));
  return earlier ? followCalendar(procedure, before, earlier, facts.calendar) : null;
}
