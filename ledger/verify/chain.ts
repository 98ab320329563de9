import { hashOf, NO_HASH, type LedgerEntry } from '../entry';
import { sealOf, tokensOf } from '../seal';
import type { Case } from './case';
import type { Findings } from './report';

/** Invariant 2: the chain of a dossier is whole and ends where its row says. */
export function checkChain(found: Findings, it: Case): void {
  let seq = 0;
  let prevHash = NO_HASH;
  for (const entry of it.entries) {
    const wrong = wrongInEntry(entry, seq + 1, prevHash);
    found.check(2, wrong === null, () => `${it.name} entry ${entry.seq}: ${wrong}`);
    seq = entry.seq;
    prevHash = entry.hash;
  }
  const [row] = it.actual.get('dossier') ?? [];
  found.check(
    2,
    row !== undefined && row['seq'] === seq && row['head_hash'] === prevHash,
    () =>
      `${it.name} entry ${String(row?.['seq'] ?? seq)}: the chain ends at ${seq}, not where the dossier's row says`,
  );
  for (const entry of it.entries) checkSeals(found, it, entry);
}

function wrongInEntry(entry: LedgerEntry, seq: number, prevHash: string): string | null {
  if (entry.seq !== seq) return `numbered ${entry.seq} where ${seq} was due`;
  if (entry.prevHash !== prevHash) return 'not linked to the entry before it';
  if (entry.hash !== hashOf(entry)) return 'does not have the hash it was recorded with';
  return null;
}

/** Texts that are still there are the ones that were typed. */
function checkSeals(found: Findings, it: Case, entry: LedgerEntry): void {
  for (const { textId, seal } of tokensOf(entry.input)) {
    const text = it.texts.get(textId);
    if (!text) continue; // erased
    found.check(
      2,
      sealOf(text.salt, text.text) === seal,
      () => `${it.name} entry ${entry.seq}: text ${textId} is not the one that was sealed`,
    );
  }
}
