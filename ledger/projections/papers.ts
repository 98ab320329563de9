import type { LedgerEntry } from '../entry';
import type { PaperAttached } from './known-events';
import type { PaperRow } from './rows';

/** The row of a paper that was attached; its version is its place among those of the slot. */
export function paperRow(entry: LedgerEntry, paper: PaperAttached): PaperRow {
  return {
    dossier: entry.dossier,
    slot: paper.slot,
    seq: entry.seq,
    sha256: paper.sha256,
    bytes: paper.bytes,
    media_type: paper.mediaType,
    made_on: paper.madeOn,
    uploaded_by: entry.actor,
    recorded_at: entry.recordedAt,
  };
}
