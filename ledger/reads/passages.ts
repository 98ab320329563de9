import type { Calendar } from '../../rules/calendar/calendar';
import { voidedSeqs } from '../../rules/kernel/fold';
import type { DossierId } from '../../rules/kernel/facts';
import type { LedgerContext } from '../context';
import { asItHappened, type Passage } from '../history';
import { readEntries } from '../read-entries';
import { calendarOfEntry } from '../standing-after';

/** A dossier on both sides of an entry that stands, with the calendar the entry was decided on. */
export type Standing = Passage & { readonly calendar: Calendar };

/** The way of a dossier, entry by entry, as it stands: what was voided since is left out. */
export async function wayOf(
  ledger: LedgerContext,
  dossier: DossierId,
): Promise<readonly Standing[]> {
  const client = await ledger.pool.connect();
  try {
    await ledger.calendars.catchUp(client);
    const entries = await readEntries(client, dossier);
    const kind = entries[0]?.facts.opened?.kind;
    if (!kind) return [];
    const voided = voidedSeqs(entries);
    const standing = entries.filter(({ seq }) => !voided.has(seq));
    return [...asItHappened(ledger.procedures[kind], standing)].map((passage) => ({
      ...passage,
      calendar: calendarOfEntry(ledger, passage.entry),
    }));
  } finally {
    client.release();
  }
}
