import type { Calendar } from '../rules/calendar/calendar';
import { asItStands, voidedSeqs } from '../rules/kernel/fold';
import type { LedgerContext } from './context';
import type { LedgerEntry } from './entry';
import { generationOf } from './history';
import { projectAll, type Projected } from './projections';
import type { StandingRows } from './projections/rows';
import { standingRows } from './projections/standing-rows';

/** All rows of a dossier, made of its entries alone. */
export interface AllRows {
  readonly projected: Projected;
  readonly standing: StandingRows;
}

/**
 * Every row that the entries of a dossier amount to; undefined where they are no whole chain (the first is missing or
 * does not say what was opened) or where nothing stands.
 */
export function allRowsOf(
  ledger: LedgerContext,
  entries: readonly LedgerEntry[],
): AllRows | undefined {
  const first = entries[0];
  const last = entries[entries.length - 1];
  const opened = first?.facts.opened;
  if (!first || !last || !opened) return undefined;
  const procedure = ledger.procedures[opened.kind];
  const projected = projectAll(procedure, (entry) => calendarOfEntry(ledger, entry), entries);
  if (!projected) return undefined;
  const identity = {
    id: first.dossier,
    code: opened.code,
    seq: last.seq,
    hash: last.hash,
    voided: [...voidedSeqs(entries)],
    generation: generationOf(procedure, entries),
    openedOn: asItStands(entries)[0]?.occurredOn ?? first.occurredOn,
    rulesVersion: last.rulesVersion,
  };
  // Had a newer version moved a date, the dossier would have followed it by an entry.
  const calendar = calendarOfEntry(ledger, last);
  return { projected, standing: standingRows(procedure, calendar, identity, projected.state) };
}

/** The calendar an entry was decided on; the newest for one of another base, as far as it was read. */
export function calendarOfEntry({ calendars }: LedgerContext, { facts }: LedgerEntry): Calendar {
  return calendars.find(facts.calendar) ?? calendars.current();
}

/** Where a dossier stood after these entries. */
export function standingAfter(
  ledger: LedgerContext,
  entries: readonly LedgerEntry[],
): StandingRows | undefined {
  return allRowsOf(ledger, entries)?.standing;
}
