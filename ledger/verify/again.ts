import { canonicalJson } from '../canonical';
import type { LedgerContext } from '../context';
import { decideAsThen } from '../correction/verify-again';
import type { Case } from './case';
import type { Findings } from './report';

/** Invariant 9: with the facts of that day, today's rules decide the same, where they are the rules of that day. */
export function checkAgain(found: Findings, ledger: LedgerContext, it: Case): void {
  for (const [at, { entry, before }] of it.passages.entries()) {
    const calendar = ledger.calendars.find(entry.facts.calendar);
    if (entry.rulesVersion !== ledger.rulesVersion || !calendar || !it.procedure) continue;
    const earlier = it.entries.slice(0, at);
    const again = decideAsThen(ledger, it.procedure, entry, before, earlier);
    const accepted = again.kind === 'accepted';
    found.check(
      9,
      accepted && canonicalJson(again.events) === canonicalJson(entry.events),
      () =>
        `${it.name} entry ${entry.seq}: ${entry.act} would ${accepted ? 'happen otherwise' : 'be refused, or done in another name,'} now`,
    );
  }
}
