import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { civilDayOf } from '../../rules/calendar/plain-date';
import type { Loaded } from '../../rules/world/events';
import { ROWS_AN_ENTRY } from '../../rules/world/load';
import type { Register } from '../../rules/world/rows';
import { canonicalJson, sha256 } from '../canonical';
import type { LedgerContext } from '../context';
import { appendChange } from './append';
import type { WorldReceipt } from './contract';
import { openWorld } from './open';
import type { PersonalData } from './seal-person';

/** Rows of one register that are to stand, with the personal data of the persons among them. */
export interface Batch {
  readonly register: Register;
  readonly loaded: readonly Loaded[];
  readonly people: readonly PersonalData[];
}

/** Appends rows in bulk: one entry, at most `ROWS_AN_ENTRY` rows. Part of the caller's transaction. */
export async function loadBatch(
  ledger: LedgerContext,
  client: PoolClient,
  { register, loaded, people }: Batch,
): Promise<WorldReceipt> {
  const key = `load:${randomUUID()}`;
  const opened = await openWorld(client, {
    key,
    register,
    person: null,
    session: null,
    needs: null,
  });
  if (opened.stop !== undefined) throw new Error(`a load was stopped: ${opened.stop}`);
  const { nowMs, head } = opened;
  return appendChange(client, {
    entry: {
      register,
      act: 'load',
      actor: null,
      onBehalfOf: null,
      occurredOn: civilDayOf(nowMs),
      recordedAt: new Date(nowMs).toISOString(),
      // The rows stand in the events; saying them twice would double the entry.
      input: { digest: sha256(canonicalJson(loaded)) },
      facts: {},
      events: loaded,
      key,
      rulesVersion: ledger.rulesVersion,
    },
    head,
    touches: [],
    people,
    texts: [],
    fresh: true,
  });
}

/** Rows of several tables, cut into parts of at most `ROWS_AN_ENTRY` rows, in order. */
export function partsOf(loaded: readonly Loaded[]): readonly (readonly Loaded[])[] {
  const parts: Loaded[][] = [];
  let room = 0;
  for (const { type, rows } of loaded) {
    for (let at = 0; at < rows.length;) {
      if (room === 0) {
        parts.push([]);
        room = ROWS_AN_ENTRY;
      }
      const taken = rows.slice(at, at + room);
      parts.at(-1)?.push({ type, rows: taken });
      at += taken.length;
      room -= taken.length;
    }
  }
  return parts;
}
