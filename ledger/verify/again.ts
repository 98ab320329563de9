import type { Calendar } from '../../rules/calendar/calendar';
import { civilDayOf } from '../../rules/calendar/plain-date';
import { followCalendar } from '../../rules/kernel/follow-calendar';
import { strike } from '../../rules/kernel/moments';
import type { Facts } from '../../rules/kernel/facts';
import type { DomainEvent, Procedure } from '../../rules/kernel/procedure';
import { canonicalJson } from '../canonical';
import { versionName } from '../calendars';
import type { LedgerContext } from '../context';
import type { Passage } from '../history';
import { law } from '../law';
import { actorOf, factsOfEntry } from '../open';
import { STRIKE } from '../strike';
import { FOLLOW } from '../world/follow';
import { calendarSeq, movedFrom } from '../world/moved';
import type { Case } from './case';
import type { Findings } from './report';

/** Invariant 9: with the facts of that day, today's rules decide the same, where they are the rules of that day. */
export function checkAgain(found: Findings, ledger: LedgerContext, it: Case): void {
  for (const passage of it.passages) {
    const { entry } = passage;
    const calendar = ledger.calendars.find(entry.facts.calendar);
    if (entry.rulesVersion !== ledger.rulesVersion || !calendar) continue;
    const again = decideAgain(ledger, it, { ...passage, calendar });
    found.check(
      9,
      again !== null && canonicalJson(again) === canonicalJson(entry.events),
      () =>
        `${it.name} entry ${entry.seq}: ${entry.act} would ${again ? 'happen otherwise' : 'be refused, or done in another name,'} now`,
    );
  }
}

/** With the calendar of its version. */
type OnCalendar = Passage & { readonly calendar: Calendar };

function decideAgain(
  ledger: LedgerContext,
  { procedure }: Case,
  passage: OnCalendar,
): readonly DomainEvent[] | null {
  const { entry, before, calendar } = passage;
  if (!procedure) return null;
  if (entry.act === STRIKE) {
    const today = civilDayOf(Date.parse(entry.recordedAt));
    return before && strike(procedure, before, today, calendar);
  }
  const facts = factsOfEntry(entry, calendar);
  if (entry.act === FOLLOW) return followAgain(ledger, procedure, passage, facts);
  const actor = actorOf(entry.actor, entry.facts);
  const decision = law.decide(procedure, before, entry.act, entry.input, facts, actor);
  if (decision.kind === 'refused') return null;
  const sameName = (decision.onBehalfOf ?? null) === entry.onBehalfOf;
  return sameName ? decision.events : null;
}

/** Only time lets a dossier follow the world; with the bodies of that day it follows to the same ones. */
function followAgain(
  ledger: LedgerContext,
  procedure: Procedure,
  { entry, before, calendar }: OnCalendar,
  facts: Facts,
): readonly DomainEvent[] | null {
  const moved = movedFrom(entry.input);
  if (!before || !moved || entry.actor !== null) return null;
  const seq = calendarSeq(moved);
  if (seq === null) return procedure.follow?.(before, moved, facts) ?? null;
  const earlier = ledger.calendars.find(versionName(ledger.calendars.base, seq - 1));
  return earlier ? followCalendar(procedure, before, earlier, calendar) : null;
}
