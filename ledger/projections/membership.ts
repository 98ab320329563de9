import { plainDate } from '../../rules/calendar/plain-date';
import type { DomainEvent, DossierState } from '../../rules/kernel/procedure';
import { homeOn } from '../../rules/kernel/procedure';
import type { LedgerEntry } from '../entry';
import {
  isBodiesChanged,
  isCandidateDied,
  isCeremonyHeld,
  isCorrectionRecognised,
  isLineEnded,
  isRecognitionDecided,
  isComplaintSettled,
  isRemovalDecided,
  isTakeOverConfirmed,
} from './known-events';
import type { MembershipRow } from './rows';

/** A change of the rolls. */
export interface MembershipChange {
  /** Oldest first; several where the cell was merged between the day and its recording. */
  readonly begins: readonly MembershipRow[];
  /** The membership this dossier opened before ends then (exclusive). */
  readonly endsOn: string | null;
}

/**
 * How an event changes the roll of a cell: probationary from the day of the ceremony, full from the day of the
 * decision on recognition is issued (rights begin then, not when the twelve months end); over to the successor when the
 * cell is merged; nobody's after death or removal. Members whose dossier is closed are moved by the register.
 */
export function membershipChange(
  entry: LedgerEntry,
  event: DomainEvent,
  state: DossierState,
): MembershipChange | null {
  if (isTakeOverConfirmed(event) && event.onTheRollFrom && !event.line) {
    return { begins: rowsFrom(event.onTheRollFrom, 'probationary', entry, state), endsOn: null };
  }
  if (isCeremonyHeld(event) && !event.takenOver) {
    return { begins: rowsFrom(event.heldOn, 'probationary', entry, state), endsOn: null };
  }
  if (isRecognitionDecided(event)) {
    return { begins: rowsFrom(event.issuedOn, 'full', entry, state), endsOn: event.issuedOn };
  }
  if (isCandidateDied(event) && event.offTheRollFrom) {
    return { begins: [], endsOn: event.offTheRollFrom };
  }
  if (isLineEnded(event) && event.line) {
    const { toOn } = event.line;
    const begins = event.standsAs ? rowsFrom(toOn, event.standsAs, entry, state) : [];
    return { begins, endsOn: toOn };
  }
  if (isCorrectionRecognised(event) && event.standsAs) {
    const { issuedOn, standsAs } = event;
    return { begins: rowsFrom(issuedOn, standsAs, entry, state), endsOn: issuedOn };
  }
  if (isRemovalDecided(event)) {
    return { begins: [], endsOn: event.offTheRollFrom };
  }
  if (isComplaintSettled(event) && event.onTheRollFrom) {
    return { begins: rowsFrom(event.onTheRollFrom, 'probationary', entry, state), endsOn: null };
  }
  if (isBodiesChanged(event) && event.onTheRollFrom) {
    const { onTheRollFrom, onTheRollAs = 'probationary' } = event;
    return { begins: rowsFrom(onTheRollFrom, onTheRollAs, entry, state), endsOn: onTheRollFrom };
  }
  return null;
}

/** On the roll of the body of that day, and from each later merger on of the body that came after it. */
function rowsFrom(
  fromOn: string,
  status: MembershipRow['status'],
  entry: LedgerEntry,
  state: DossierState,
): readonly MembershipRow[] {
  const { subject: person, formerly = [] } = state;
  if (person === null) return [];
  const days = formerly.map(({ untilOn }) => untilOn).filter((day) => day > fromOn);
  const starts = [...new Set([fromOn, ...days])].toSorted();
  return starts.map((from_on, at) => ({
    person,
    cell: homeOn(state, plainDate(from_on)),
    status,
    exempt: false,
    from_on,
    to_on: starts[at + 1] ?? null,
    cause_dossier: entry.dossier,
    cause_seq: entry.seq,
  }));
}

/**
 * Whether an entry ends a membership no later than a move that the dossier has made already: lines of both cells change.
 * What is recognised after correction may end a line on the very day it began, so that it never was.
 */
export function endsBeforeMove({ events }: LedgerEntry, before: DossierState | null): boolean {
  return events.some((event) => {
    if (isCorrectionRecognised(event)) return true;
    const endsOn = endOf(event);
    return endsOn !== null && (before?.formerly ?? []).some(({ untilOn }) => untilOn >= endsOn);
  });
}

function endOf(event: DomainEvent): string | null {
  if (isRecognitionDecided(event)) return event.issuedOn;
  if (isLineEnded(event)) return event.line?.toOn ?? null;
  if (isCandidateDied(event) || isRemovalDecided(event)) return event.offTheRollFrom;
  return isBodiesChanged(event) ? (event.onTheRollFrom ?? null) : null;
}

/** The memberships after one more change: what lasts to that day or longer ends, what would begin later never does. */
export function withChange(
  rows: readonly MembershipRow[],
  { begins, endsOn }: MembershipChange,
): readonly MembershipRow[] {
  const ended =
    endsOn === null
      ? rows
      : rows
          .filter(({ from_on }) => from_on < endsOn)
          .map((row) => ({ ...row, to_on: earlier(row.to_on, endsOn) }));
  return [...ended, ...begins];
}

function earlier(one: string | null, other: string): string {
  return one !== null && one < other ? one : other;
}
