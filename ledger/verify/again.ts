import { civilDayOf } from '../../rules/calendar/plain-date';
import { strike } from '../../rules/kernel/moments';
import type { Facts } from '../../rules/kernel/facts';
import type { DomainEvent, Procedure } from '../../rules/kernel/procedure';
import { canonicalJson } from '../canonical';
import type { LedgerContext } from '../context';
import type { Passage } from '../history';
import { law } from '../law';
import { actorOf, factsOfEntry } from '../open';
import { STRIKE } from '../strike';
import { FOLLOW } from '../world/follow';
import { movedFrom } from '../world/moved';
import type { Case } from './case';
import type { Findings } from './report';

/** Invariant 9: with the facts of that day, today's rules decide the same, where they are the rules of that day. */
export function checkAgain(found: Findings, ledger: LedgerContext, it: Case): void {
  for (const passage of it.passages) {
    const { entry } = passage;
    const sameRules =
      entry.rulesVersion === ledger.rulesVersion &&
      entry.facts.calendar === ledger.calendar.version;
    if (!sameRules) continue;
    const again = decideAgain(ledger, it, passage);
    found.check(
      9,
      again !== null && canonicalJson(again) === canonicalJson(entry.events),
      () =>
        `${it.name} entry ${entry.seq}: ${entry.act} would ${again ? 'happen otherwise' : 'be refused, or done in another name,'} now`,
    );
  }
}

function decideAgain(
  ledger: LedgerContext,
  { procedure }: Case,
  passage: Passage,
): readonly DomainEvent[] | null {
  const { entry, before } = passage;
  if (!procedure) return null;
  if (entry.act === STRIKE) {
    const today = civilDayOf(Date.parse(entry.recordedAt));
    return before && strike(procedure, before, today, ledger.calendar);
  }
  const facts = factsOfEntry(ledger, entry);
  if (entry.act === FOLLOW) return followAgain(procedure, passage, facts);
  const actor = actorOf(entry.actor, entry.facts);
  const decision = law.decide(procedure, before, entry.act, entry.input, facts, actor);
  if (decision.kind === 'refused') return null;
  const sameName = (decision.onBehalfOf ?? null) === entry.onBehalfOf;
  return sameName ? decision.events : null;
}

/** Only time lets a dossier follow the world; with the bodies of that day it follows to the same ones. */
function followAgain(
  procedure: Procedure,
  { entry, before }: Passage,
  facts: Facts,
): readonly DomainEvent[] | null {
  const moved = movedFrom(entry.input);
  if (!before || !moved || entry.actor !== null) return null;
  return procedure.follow?.(before, moved, facts) ?? null;
}
