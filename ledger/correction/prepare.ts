import type { PoolClient } from 'pg';
import type { CorrectEntryInput, Correcting } from '../../rules/kernel/correction';
import { isPlainState, type Json } from '../../rules/kernel/json';
import type { LedgerContext } from '../context';
import type { LedgerEntry, RecordedFacts } from '../entry';
import { findRule } from '../law';
import type { DossierHead } from '../open';
import type { HappenedRows } from '../projections/rows';
import { readEntries } from '../read-entries';
import { sealCorrection, type SealedInput, type SealedText } from '../seal';
import { allRowsOf, type AllRows } from '../standing-after';
import { contradictsOthers } from './left-the-dossier';
import { correctingOf, findEntryToCorrect, planHash, refusedBecause } from './plan';
import { readRightFacts } from './right-facts';

/** A correction with all that is needed to decide it, to show it, and to record it. */
export interface PreparedCorrection {
  readonly correcting: Correcting;
  /** With free text sealed. */
  readonly input: Json;
  readonly texts: readonly SealedText[];
  readonly right: RecordedFacts;
  /** What the corrector must have been shown. */
  readonly hash: string;
  readonly rows: { readonly was: AllRows; readonly is: AllRows } | null;
  readonly entries: readonly LedgerEntry[];
}

export interface CorrectionAsked {
  readonly dossier: string;
  readonly head: DossierHead;
  readonly input: Json;
  readonly nowMs: number;
}

/**
 * Works out a correction under the dossier's lock (a preview: in its snapshot). Writes nothing.
 * @returns undefined where the number names no entry that can be corrected
 */
export async function prepareCorrection(
  ledger: LedgerContext,
  client: PoolClient,
  { dossier, head, input: asked, nowMs }: CorrectionAsked,
): Promise<PreparedCorrection | undefined> {
  const entries = await readEntries(client, dossier);
  const wanted = readAsked(asked);
  const entry = wanted && findEntryToCorrect(entries, wanted.seq);
  const procedure = ledger.procedures[head.kind];
  const rule = entry && findRule(procedure, entry.act);
  if (!wanted || !entry || !rule) return undefined;
  const right = await readRightFacts(ledger, client, head, entry, wanted.input);
  const recordedAt = new Date(nowMs).toISOString();
  const planOf = (input: Json): Correcting | undefined =>
    correctingOf(ledger, procedure, entries, { seq: wanted.seq, input, facts: right, recordedAt });
  const shown = planOf(wanted.input);
  const sealed: SealedInput = sealCorrection(asked, rule.freeText ?? [], entry.input);
  const kept = planOf(readAsked(sealed.input)?.input ?? null);
  if (!shown || !kept) return undefined;
  const rows = rowsOf(ledger, entries, kept);
  const contradiction = rows && (await contradictsOthers(client, { dossier, ...happenedIn(rows) }));
  return {
    correcting: refusedBecause(kept, contradiction),
    input: sealed.input,
    texts: sealed.texts,
    right,
    hash: planHash(shown, wanted.input),
    rows,
    entries,
  };
}

function readAsked(input: Json): Pick<CorrectEntryInput, 'seq' | 'input'> | undefined {
  if (!isPlainState(input)) return undefined;
  const { seq, input: right } = input;
  return typeof seq === 'number' && isPlainState(right) ? { seq, input: right } : undefined;
}

/** All rows of the dossier as they are, and as they would be. */
function rowsOf(
  ledger: LedgerContext,
  entries: readonly LedgerEntry[],
  { seq, act, occurredOn, replay }: Correcting,
): PreparedCorrection['rows'] {
  const last = entries.at(-1);
  if (replay.kind === 'impossible' || !last) return null;
  const { replayed, staleDecisions } = replay;
  const reason = '';
  const event = { type: 'entry.corrected', seq, act, occurredOn, replayed, staleDecisions, reason };
  const next: LedgerEntry = { ...last, seq: last.seq + 1, act: 'correct-entry', events: [event] };
  const [was, is] = [allRowsOf(ledger, entries), allRowsOf(ledger, [...entries, next])];
  return was && is ? { was, is } : null;
}

function happenedIn({ was, is }: { readonly was: AllRows; readonly is: AllRows }): {
  readonly was: HappenedRows;
  readonly is: HappenedRows;
} {
  return { was: was.projected.happened, is: is.projected.happened };
}
