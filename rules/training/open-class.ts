import { isPlainDate, type PlainDate } from '../calendar/plain-date';
import type { DossierId, Facts } from '../kernel/facts';
import { isPlainState } from '../kernel/json';
import type { ClassKind } from './kinds';

/** Closing day of a class of that kind which still takes learners; null for anything else. */
export function openClass(
  dossier: DossierId,
  kind: ClassKind,
  { dossiers }: Pick<Facts, 'dossiers'>,
): PlainDate | null {
  const found = dossiers[dossier];
  if (!isPlainState(found) || found['phase'] !== 'ANNOUNCED') return null;
  // Classes of earlier releases name no kind: they were all for candidates.
  if ((found['teaches'] ?? 'awareness') !== kind) return null;
  const closesOn = found['closesOn'];
  return typeof closesOn === 'string' && isPlainDate(closesOn) ? closesOn : null;
}
