import type { PlainDate } from '../rules/calendar/plain-date';
import type {
  Appointment,
  Body,
  CommitteeMember,
  Conflict,
  Deputation,
  DossierId,
  Facts,
  PersonFacts,
  PersonId,
  RollMember,
} from '../rules/kernel/facts';
import type { Json } from '../rules/kernel/json';
import type { DomainEvent, DossierKind, KernelEvent } from '../rules/kernel/procedure';
import { canonicalJson, sha256 } from './canonical';

/** What stands before the first entry of a chain. */
export const NO_HASH = '0'.repeat(64);

/** What the rules read of the world for one act; enough to decide it again. What was not loaded is absent. */
export interface RecordedFacts {
  /** Version of the calendar; the calendar itself is code. */
  readonly calendar: string;
  /** In the first entry only: what the dossier is. */
  readonly opened?: { readonly kind: DossierKind; readonly code: string };
  readonly appointments?: readonly Appointment[];
  /** Rights lent to who acted, and ties to whom the dossier is about or the act names. */
  readonly deputations?: readonly Deputation[];
  readonly conflicts?: readonly Conflict[];
  readonly bodies?: readonly Body[];
  readonly roll?: readonly RollMember[];
  readonly persons?: Readonly<Record<PersonId, PersonFacts>>;
  readonly dossiers?: Readonly<Record<DossierId, Json>>;
  readonly newest?: NonNullable<Facts['newest']>;
  /** Of a move: the chains of other bodies, and the lines of rolls. */
  readonly chains?: NonNullable<Facts['chains']>;
  readonly lines?: NonNullable<Facts['lines']>;
  /** Of a committee's meeting: who was in office. */
  readonly committee?: readonly CommitteeMember[];
  /** Of who was a member before: when, and how it ended. */
  readonly past?: NonNullable<Facts['past']>;
  /** Of a class: who sat in it, and which certificate numbers were taken. */
  readonly learners?: NonNullable<Facts['learners']>;
  readonly certificates?: NonNullable<Facts['certificates']>;
  /** What bodies had laid over the pack; only where there was something. */
  readonly layers?: NonNullable<Facts['layers']>;
  /** Of a correction: what the corrected entry was decided on with its right input. */
  readonly right?: RecordedFacts;
}

/** One entry of a chain as it is hashed. */
export interface LedgerEntry {
  readonly dossier: DossierId;
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly act: string;
  /** Null when time itself acted. */
  readonly actor: PersonId | null;
  readonly onBehalfOf: PersonId | null;
  readonly occurredOn: PlainDate;
  /** ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
  readonly input: Json;
  readonly facts: RecordedFacts;
  readonly events: readonly (DomainEvent | KernelEvent)[];
  readonly manifest: string | null;
  readonly key: string;
  readonly rulesVersion: string;
}

/** The hash an entry must have: over all of it but the hash itself, the hash before it included. */
export function hashOf(entry: Omit<LedgerEntry, 'hash'>): string {
  return sha256(
    canonicalJson({
      dossier: entry.dossier,
      seq: entry.seq,
      prevHash: entry.prevHash,
      act: entry.act,
      actor: entry.actor,
      onBehalfOf: entry.onBehalfOf,
      occurredOn: entry.occurredOn,
      recordedAt: entry.recordedAt,
      input: entry.input,
      facts: entry.facts,
      events: entry.events,
      manifest: entry.manifest,
      key: entry.key,
      rulesVersion: entry.rulesVersion,
    }),
  );
}

/** The entry with its hash. */
export function seal(entry: Omit<LedgerEntry, 'hash'>): LedgerEntry {
  return { ...entry, hash: hashOf(entry) };
}

/** Columns of `ledger_entry e` under the names of `LedgerEntry`, for every query that reads entries. */
export const ENTRY_FIELDS = `e.dossier, e.seq, e.prev_hash AS "prevHash", e.hash, e.act, e.actor,
  e.on_behalf_of AS "onBehalfOf", e.occurred_on AS "occurredOn", e.recorded_at AS "recordedAt",
  e.input, e.facts, e.events, e.manifest, e.idempotency_key AS "key", e.rules_version AS "rulesVersion"`;

/** The row an entry is stored as. */
export function entryRow(entry: LedgerEntry) {
  return {
    dossier: entry.dossier,
    seq: entry.seq,
    prev_hash: entry.prevHash,
    hash: entry.hash,
    act: entry.act,
    actor: entry.actor,
    on_behalf_of: entry.onBehalfOf,
    occurred_on: entry.occurredOn,
    recorded_at: entry.recordedAt,
    input: entry.input,
    facts: entry.facts,
    events: entry.events,
    manifest: entry.manifest,
    idempotency_key: entry.key,
    rules_version: entry.rulesVersion,
  };
}
