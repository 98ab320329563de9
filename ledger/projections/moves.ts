import { addDays, plainDate } from '../../rules/calendar/plain-date';
import type { DomainEvent, DossierState } from '../../rules/kernel/procedure';
import type { LedgerEntry } from '../entry';
import {
  isLineEnded,
  isMemberAccepted,
  isStayChanged,
  isTakeOverConfirmed,
  type TakeOverConfirmed,
} from './known-events';
import type { MembershipEndRow, MembershipRow, StayRow } from './rows';

/** What an acceptance does to the rolls: the old line ends, whoever began it, and a new one begins. */
export interface Acceptance {
  readonly begins: MembershipRow;
  readonly ends: MembershipEndRow;
}

/** None where nothing was accepted, or where an open admission moves its member itself. */
export function acceptanceIn(
  entry: LedgerEntry,
  event: DomainEvent,
  { subject: person }: DossierState,
): Acceptance | null {
  if (isTakeOverConfirmed(event) && person !== null) return takenOverLine(entry, event, person);
  if (!isMemberAccepted(event) || person === null || event.admission !== null) return null;
  const { acceptedOn, to: cell, status, exempt, lineFrom } = event;
  const cause = { cause_dossier: entry.dossier, cause_seq: entry.seq };
  return {
    begins: { person, cell, status, exempt, from_on: acceptedOn, to_on: null, ...cause },
    ends: { person, from_on: lineFrom, status, to_on: acceptedOn, ...cause },
  };
}

/** The line that an annulment ends, whoever began it: by then a transfer or a merger may have. */
export function annulledLineIn(
  entry: LedgerEntry,
  event: DomainEvent,
  { subject: person }: DossierState,
): readonly MembershipEndRow[] {
  if (!isLineEnded(event) || !event.line || person === null) return [];
  const { fromOn: from_on, status, toOn: to_on } = event.line;
  return [{ person, from_on, status, to_on, cause_dossier: entry.dossier, cause_seq: entry.seq }];
}

/** The register's line of a probationary member ends where the one of the dossier that was taken over begins. */
function takenOverLine(
  entry: LedgerEntry,
  { onTheRollFrom, line }: TakeOverConfirmed,
  person: string,
): Acceptance | null {
  if (!onTheRollFrom || !line) return null;
  const status = 'probationary';
  const cause = { cause_dossier: entry.dossier, cause_seq: entry.seq };
  const { cell, exempt, fromOn } = line;
  return {
    begins: { person, cell, status, exempt, from_on: onTheRollFrom, to_on: null, ...cause },
    ends: { person, from_on: fromOn, status, to_on: onTheRollFrom, ...cause },
  };
}

/** A stay elsewhere as the event leaves it; its last day is still spent there. */
export function stayIn(
  entry: LedgerEntry,
  event: DomainEvent,
  { subject: person }: DossierState,
): StayRow | null {
  if (!isStayChanged(event) || person === null) return null;
  return {
    person,
    from_on: event.fromOn,
    host: event.host,
    to_on: addDays(plainDate(event.lastOn), 1),
    cause_dossier: entry.dossier,
    cause_seq: entry.seq,
  };
}

/** The stays after more words on them: the newest counts. */
export function joinStays(first: readonly StayRow[], then: readonly StayRow[]): readonly StayRow[] {
  if (then.length === 0) return first;
  return [...new Map([...first, ...then].map((row) => [row.from_on, row])).values()];
}

/** Stays that took place; one called off on its first day leaves no row. */
export function staysThatWere(stays: readonly StayRow[]): readonly StayRow[] {
  return stays.filter(({ from_on, to_on }) => to_on > from_on);
}
