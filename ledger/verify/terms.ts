import { isWorkingDay } from '../../rules/calendar/calendar';
import { addMonths, isPlainDate } from '../../rules/calendar/plain-date';
import { asItStands } from '../../rules/kernel/fold';
import type { DomainEvent } from '../../rules/kernel/procedure';
import type { LedgerContext } from '../context';
import {
  isCeremonyHeld,
  isCorrectionRecognised,
  isRecognitionDecided,
} from '../projections/known-events';
import { calendarOfEntry } from '../standing-after';
import type { Case } from './case';
import type { Findings } from './report';

const PROBATION_MONTHS = 12;
/** Clocks whose term is counted in working days; the others count months, or are service levels of ours. */
const IN_WORKING_DAYS: ReadonlySet<string> = new Set([
  'verification-reply',
  'decision-term',
  'ceremony-term',
  'recognition-vote',
]);

/** Invariant 8: twelve months are twelve months, and a term in working days ends on one. */
export function checkTerms(found: Findings, ledger: LedgerContext, it: Case): void {
  checkProbation(found, it);
  const calendar = ledger.calendars.current();
  // The end of an extension is a day the ledger recorded: it stays, whatever the calendar says later.
  const known = new Set([calendar, ...it.entries.map((entry) => calendarOfEntry(ledger, entry))]);
  for (const clock of it.actual.get('clock') ?? []) {
    if (!IN_WORKING_DAYS.has(String(clock['kind']))) continue;
    const dueOn = String(clock['due_on']);
    const covered = dueOn >= calendar.coversFrom && dueOn <= calendar.coversUntil;
    found.check(
      8,
      covered && isPlainDate(dueOn) && [...known].some((one) => isWorkingDay(dueOn, one)),
      () => `${it.name}: clock ${String(clock['key'])} ends on ${dueOn}, which is not worked`,
    );
  }
}

function checkProbation(found: Findings, it: Case): void {
  let endsOn: string | null = null;
  for (const { seq, events } of asItStands(it.entries)) {
    for (const event of events) {
      if (isCeremonyHeld(event) && isPlainDate(event.heldOn)) {
        endsOn = addMonths(event.heldOn, PROBATION_MONTHS);
      }
      const { issuedOn, officialOn } = recognisedBy(event);
      if (!officialOn || !issuedOn) continue;
      const enough = endsOn !== null && officialOn >= endsOn && issuedOn >= endsOn;
      found.check(8, enough, () => `${it.name} entry ${seq}: recognised before ${String(endsOn)}`);
    }
  }
}

/** By a recognition, or one after correction. */
function recognisedBy(event: DomainEvent): {
  readonly issuedOn?: string;
  readonly officialOn?: string | null;
} {
  return isRecognitionDecided(event) || isCorrectionRecognised(event) ? event : {};
}
