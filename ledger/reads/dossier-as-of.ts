import { civilDayOf, type PlainDate } from '../../rules/calendar/plain-date';
import type { Clock, Duty, PaperSlot } from '../../rules/kernel/duty';
import { asItStands } from '../../rules/kernel/fold';
import type { DossierState } from '../../rules/kernel/procedure';
import type { LedgerContext } from '../context';
import type { LedgerEntry } from '../entry';
import { readEntries } from '../read-entries';
import { foldStored } from '../stored-order';
import { inSnapshot } from '../transaction';

/** Known then: what the ledger had been told by the end of that day. Known now: what had happened by then, as corrected since. */
export const READINGS = ['known-then', 'known-now'] as const;
export type Reading = (typeof READINGS)[number];

/** Where a dossier stood at the end of a legal day. */
export interface DossierAsOf {
  /** The newest entry that counts. */
  readonly seq: number;
  readonly state: DossierState;
  readonly duties: readonly Duty[];
  readonly clocks: readonly Clock[];
  readonly papers: readonly PaperSlot[];
}

export type AsOfAnswer =
  | ({ readonly kind: 'stood' } & DossierAsOf)
  | { readonly kind: 'in-future'; readonly today: PlainDate }
  /** By that reading there was no dossier yet; the first day on which there was. */
  | { readonly kind: 'not-begun'; readonly beganOn: PlainDate };

export interface AsOfAsked {
  readonly dossier: string;
  readonly day: PlainDate;
  readonly reading: Reading;
  /** Civil day of business time. */
  readonly today: PlainDate;
}

/** Folds as much of the ledger as counts on that day; undefined where there is no such dossier. */
export async function dossierAsOf(
  ledger: LedgerContext,
  { dossier, day, reading, today }: AsOfAsked,
): Promise<AsOfAnswer | undefined> {
  const entries = await inSnapshot(ledger.pool, (client) => readEntries(client, dossier));
  const opened = entries[0]?.facts.opened;
  if (!opened) return undefined;
  if (day > today) return { kind: 'in-future', today };
  const dayOf = reading === 'known-then' ? recordedOn : occurredOn;
  const told = reading === 'known-then' ? entries : asItStands(entries);
  const counted = told.filter((entry) => dayOf(entry) <= day);
  const procedure = ledger.procedures[opened.kind];
  const [first] = told;
  if (!first || dayOf(first) > day) {
    return { kind: 'not-begun', beganOn: first ? dayOf(first) : day };
  }
  const state = foldStored(procedure, counted);
  const newest = await ledger.calendars.catchUp(ledger.pool);
  const known = ledger.calendars.find(counted.at(-1)?.facts.calendar ?? '');
  const calendar = reading === 'known-then' ? (known ?? newest) : newest;
  if (!state) return { kind: 'not-begun', beganOn: dayOf(first) };
  return {
    kind: 'stood',
    seq: Math.max(...counted.map(({ seq }) => seq)),
    state,
    duties: procedure.duties(state, calendar),
    clocks: procedure.clocks(state, calendar),
    papers: procedure.papers(state),
  };
}

function recordedOn({ recordedAt }: LedgerEntry): PlainDate {
  return civilDayOf(Date.parse(recordedAt));
}

function occurredOn(entry: LedgerEntry): PlainDate {
  return entry.occurredOn;
}
