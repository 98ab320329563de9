import type { PoolClient } from 'pg';
import type { Calendar } from '../rules/calendar/calendar';
import type { PlainDate } from '../rules/calendar/plain-date';
import type { PersonId } from '../rules/kernel/facts';
import type { Json } from '../rules/kernel/json';
import type { DomainEvent, KernelEvent, Procedure } from '../rules/kernel/procedure';
import { rewritesHistory } from '../rules/kernel/fold';
import type { LedgerContext } from './context';
import type { ActRequest, Receipt } from './contract';
import { NO_HASH, seal, type LedgerEntry, type RecordedFacts } from './entry';
import { nextGeneration } from './history';
import { recordedFactsOf, type DossierHead, type Situation } from './open';
import { project } from './projections';
import { endsBeforeMove } from './projections/membership';
import type { StandingRows } from './projections/rows';
import { standingRows } from './projections/standing-rows';
import { readEntries } from './read-entries';
import { receiptOf } from './receipt';
import type { SealedText } from './seal';
import { allRowsOf, type AllRows } from './standing-after';
import { mustTell } from './telling';
import { heeded } from './transaction';
import { write } from './write';

/** An act that the rules have accepted. */
export interface Accepted {
  readonly request: ActRequest;
  readonly procedure: Procedure;
  readonly situation: Situation;
  readonly occurredOn: PlainDate;
  readonly input: Json;
  readonly texts: readonly SealedText[];
  readonly events: readonly (DomainEvent | KernelEvent)[];
  /** In whose place it was done. */
  readonly onBehalfOf: PersonId | null;
  /** Where the calendar itself changed: the one its rows were counted on. Everybody else's rows are the same on both. */
  readonly calendarBefore?: Calendar;
  /** On what a corrected entry was decided again. */
  readonly right?: RecordedFacts;
}

/** What was appended, and the write that is under way. */
export interface Recorded {
  readonly receipt: Receipt;
  readonly writing: Promise<void>;
}

/** Appends the entry, folds it, and sends every row that comes of it; the write is awaited together with the commit. */
export async function record(
  ledger: LedgerContext,
  client: PoolClient,
  accepted: Accepted,
): Promise<Recorded> {
  const { procedure, situation, texts } = accepted;
  const entry = entryOf(ledger, accepted);
  const before = situation.dossier
    ? standingBefore(ledger, procedure, entry.dossier, {
        head: situation.dossier,
        calendar: accepted.calendarBefore ?? situation.calendar,
      })
    : null;
  const next = await follow(ledger, client, accepted, entry);
  const after = next.standing;
  const byTime = entry.actor === null;
  const hasEffects = next.projected.happened.effects.length > 0;
  const writing = write(client, {
    entry,
    standing: after,
    changed: {
      places: !isSame(before?.places, after.places),
      tasks: !isSame(before?.tasks, after.tasks),
      clocks: !isSame(before?.clocks, after.clocks),
    },
    happened: next.projected.happened,
    replaces: next.replaces,
    texts,
    counter: situation.counter ?? null,
    tellEpoch: mustTell({ before, after, hasEffects, byTime }) ? situation.epoch : null,
  });
  return { receipt: receiptOf(procedure, entry, after), writing: heeded(writing) };
}

function entryOf(ledger: LedgerContext, accepted: Accepted): LedgerEntry {
  const { request, procedure, situation, occurredOn, input, events } = accepted;
  const head = situation.dossier;
  const facts = {
    ...recordedFactsOf(situation),
    ...(accepted.right && { right: accepted.right }),
  };
  return seal({
    dossier: request.dossier,
    seq: (head?.seq ?? 0) + 1,
    prevHash: head?.hash ?? NO_HASH,
    act: request.act,
    actor: situation.person,
    onBehalfOf: accepted.onBehalfOf,
    occurredOn,
    recordedAt: new Date(situation.nowMs).toISOString(),
    input,
    facts: head ? facts : { ...facts, opened: { kind: procedure.kind, code: codeOf(situation) } },
    events,
    manifest: head?.manifest ?? null,
    key: request.key,
    rulesVersion: ledger.rulesVersion,
  });
}

/** Rows after the entry. Voiding or correcting another, or ending a line that has since moved on, makes all anew from the ledger: the cold path. */
async function follow(
  ledger: LedgerContext,
  client: PoolClient,
  { procedure, situation }: Accepted,
  entry: LedgerEntry,
): Promise<AllRows & { readonly replaces: boolean }> {
  const head = situation.dossier;
  const before = head?.state ?? null;
  if (rewritesHistory(entry) || endsBeforeMove(entry, before)) {
    const rows = allRowsOf(ledger, [...(await readEntries(client, entry.dossier)), entry]);
    if (!rows)
      throw new Error(`entry ${entry.seq} of ${entry.dossier} would leave nothing standing`);
    return { ...rows, replaces: true };
  }
  const projected = project(procedure, situation.calendar, before, entry);
  const identity = {
    id: entry.dossier,
    code: head?.code ?? codeOf(situation),
    seq: entry.seq,
    hash: entry.hash,
    voided: head?.voided ?? [],
    generation: nextGeneration(head?.generation ?? 1, before, projected.state),
    openedOn: head?.openedOn ?? entry.occurredOn,
    rulesVersion: entry.rulesVersion,
  };
  const standing = standingRows(procedure, situation.calendar, identity, projected.state);
  return { projected, standing, replaces: false };
}

function standingBefore(
  ledger: LedgerContext,
  procedure: Procedure,
  id: string,
  { head, calendar }: { readonly head: DossierHead; readonly calendar: Calendar },
): StandingRows {
  const identity = { ...head, id, rulesVersion: ledger.rulesVersion };
  return standingRows(procedure, calendar, identity, head.state);
}

/** Both were made by the same function, so their keys stand in the same order. */
function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function codeOf({ code }: Situation): string {
  if (code === undefined) throw new Error('a new dossier was given no code');
  return code;
}
