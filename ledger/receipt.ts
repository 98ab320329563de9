import type { PoolClient } from 'pg';
import type { DossierKind, Procedure } from '../rules/kernel/procedure';
import type { LedgerContext } from './context';
import type { ActOutcome, ActRequest, Receipt } from './contract';
import type { LedgerEntry } from './entry';
import type { Answered } from './open';
import type { StandingRows } from './projections/rows';
import { readEntries } from './read-entries';
import { readSalts } from './read-salts';
import { isSameInput } from './seal';
import { standingAfter } from './standing-after';

/** What the caller of an accepted act gets; a function of the entry and of where the dossier stands after it. */
export function receiptOf(
  procedure: Pick<Procedure, 'warnings'>,
  entry: LedgerEntry,
  { dossier, duties }: StandingRows,
): Receipt {
  return {
    dossier: entry.dossier,
    code: dossier.code,
    seq: entry.seq,
    hash: entry.hash,
    manifest: dossier.manifest,
    phase: dossier.phase,
    closed: dossier.closed,
    recordedAt: entry.recordedAt,
    duties,
    warnings: procedure.warnings?.(dossier.state, entry.occurredOn) ?? [],
  };
}

/**
 * Answers a key that already stands in the ledger: the receipt again when the same person asks the same of the same
 * dossier, `key-reused` otherwise. Nothing is stored for it: the receipt is folded again from the entries up to then,
 * and whether the request is the same is compared with the entry itself.
 */
export async function answerAgain(
  ledger: LedgerContext,
  client: PoolClient,
  request: ActRequest,
  { answered, person }: { readonly answered: Answered; readonly person: string | null },
): Promise<ActOutcome> {
  const asksTheSame =
    answered.dossier === request.dossier &&
    answered.act === request.act &&
    answered.actor === person &&
    isSameInput(request.input, answered.input, await readSalts(client, answered.input));
  if (!asksTheSame) return { kind: 'key-reused' };
  await ledger.calendars.catchUp(client);
  const entries = await readEntries(client, answered.dossier);
  const entry = entries[answered.seq - 1];
  const standing = standingAfter(ledger, entries.slice(0, answered.seq));
  if (!standing || !entry)
    throw new Error(`the ledger of ${answered.dossier} is damaged: run verify`);
  const procedure = procedureOf(ledger, standing);
  return { kind: 'accepted', receipt: receiptOf(procedure, entry, standing), replayed: true };
}

/** The kind of dossier an act would open, if it opens one. */
export function kindToOpen(ledger: LedgerContext, request: ActRequest): DossierKind | null {
  const able = Object.values(ledger.procedures).filter(
    ({ kind, acts }) =>
      (request.kind ?? kind) === kind &&
      Object.hasOwn(acts, request.act) &&
      acts[request.act]?.creates,
  );
  return able.length === 1 ? (able[0]?.kind ?? null) : null;
}

function procedureOf(
  { procedures }: LedgerContext,
  { dossier }: StandingRows,
): Pick<Procedure, 'warnings'> {
  return Object.values(procedures).find(({ kind }) => kind === dossier.kind) ?? {};
}
