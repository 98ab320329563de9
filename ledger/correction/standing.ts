import { CORRECT } from '../../rules/kernel/correction';
import { isPlainState, type Json } from '../../rules/kernel/json';
import type { LedgerEntry } from '../entry';

/** What an entry that corrects another says of it. */
export interface CorrectionRead {
  readonly seq: number;
  readonly input: Json;
}

/** Which entry, and its right input; undefined where the entry corrects nothing. */
export function correctionIn({
  act,
  input,
}: Pick<LedgerEntry, 'act' | 'input'>): CorrectionRead | undefined {
  if (act !== CORRECT || !isPlainState(input)) return undefined;
  const { seq, input: right } = input;
  return typeof seq === 'number' && right !== undefined ? { seq, input: right } : undefined;
}

/**
 * The entries as they are decided again: where one was corrected before, with the right input, the facts and the day on
 * which it was set right. Events stay those that were recorded.
 */
export function withRightInputs(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const right = new Map<number, Pick<LedgerEntry, 'input' | 'facts' | 'recordedAt'>>();
  for (const entry of entries) {
    const correction = correctionIn(entry);
    if (!correction) continue;
    const facts = entry.facts.right ?? entry.facts;
    right.set(correction.seq, { input: correction.input, facts, recordedAt: entry.recordedAt });
  }
  if (right.size === 0) return entries;
  return entries.map((entry) => ({ ...entry, ...right.get(entry.seq) }));
}
