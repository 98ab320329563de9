import type { PlainDate } from '../../rules/calendar/plain-date';
import type { Appointment, PersonId } from '../../rules/kernel/facts';
import type { Json } from '../../rules/kernel/json';
import type { WorldEvent } from '../../rules/world/events';
import type { WorldFacts } from '../../rules/world/facts';
import type { Register } from '../../rules/world/rows';
import { canonicalJson, sha256 } from '../canonical';

/** What the rules read of the registers, with what the actor held; enough to decide again. Empty for loads. */
export type RecordedWorld = Partial<Omit<WorldFacts, 'today' | 'nowMs'>> & {
  readonly held?: readonly Appointment[];
};

/** One entry of a register's chain as it is hashed. */
export interface RegisterEntry {
  readonly register: Register;
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly act: string;
  /** Null where the installation itself did it. */
  readonly actor: PersonId | null;
  readonly onBehalfOf: PersonId | null;
  /** From which day the change holds. */
  readonly occurredOn: PlainDate;
  /** ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
  readonly input: Json;
  readonly facts: RecordedWorld;
  readonly events: readonly WorldEvent[];
  readonly key: string;
  readonly rulesVersion: string;
}

/** The hash an entry must have: over all of it but the hash itself, the hash before it included. */
export function hashOfChange(entry: Omit<RegisterEntry, 'hash'>): string {
  return sha256(
    canonicalJson({
      register: entry.register,
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
      key: entry.key,
      rulesVersion: entry.rulesVersion,
    }),
  );
}

/** The row an entry is stored as. */
export function changeRow(entry: RegisterEntry) {
  return {
    register: entry.register,
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
    idempotency_key: entry.key,
    rules_version: entry.rulesVersion,
  };
}

/** Columns of `register_entry e` under the names of `RegisterEntry`. */
export const CHANGE_FIELDS = `e.register, e.seq, e.prev_hash AS "prevHash", e.hash, e.act, e.actor,
  e.on_behalf_of AS "onBehalfOf", e.occurred_on AS "occurredOn", e.recorded_at AS "recordedAt",
  e.input, e.facts, e.events, e.idempotency_key AS "key", e.rules_version AS "rulesVersion"`;
