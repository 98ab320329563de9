import type { DomainEvent, DossierState } from '../../rules/kernel/procedure';
import type { LedgerEntry } from '../entry';
import { isCeremonyHeld, isRecognitionDecided } from './known-events';
import type { MembershipRow } from './rows';

/** A change of the rolls. */
export interface MembershipChange {
  readonly begins: MembershipRow;
  /** The membership this dossier opened before ends then (exclusive). */
  readonly endsOn: string | null;
}

/**
 * How an event changes the roll of a cell: probationary from the day of the ceremony, full from the day of the
 * decision on recognition is issued (rights begin then, not when the twelve months end).
 */
export function membershipChange(
  entry: LedgerEntry,
  event: DomainEvent,
  state: DossierState,
): MembershipChange | null {
  if (state.subject === null) return null;
  const begins = {
    person: state.subject,
    cell: state.organisation,
    exempt: false,
    to_on: null,
    cause_dossier: entry.dossier,
    cause_seq: entry.seq,
  };
  if (isCeremonyHeld(event)) {
    return { begins: { ...begins, from_on: event.heldOn, status: 'probationary' }, endsOn: null };
  }
  if (isRecognitionDecided(event)) {
    return {
      begins: { ...begins, from_on: event.issuedOn, status: 'full' },
      endsOn: event.issuedOn,
    };
  }
  return null;
}

/** The memberships after one more change: what was open ends, what begins is added. */
export function withChange(
  rows: readonly MembershipRow[],
  { begins, endsOn }: MembershipChange,
): readonly MembershipRow[] {
  const ended =
    endsOn === null ? rows : rows.map((row) => ({ ...row, to_on: row.to_on ?? endsOn }));
  return [...ended, begins];
}
