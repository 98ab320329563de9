import type { PoolClient } from 'pg';
import type { OrganisationId } from '../../rules/kernel/facts';
import { rowsOf, type WorldEvent } from '../../rules/world/events';
import { NO_HASH } from '../entry';
import type { WorldReceipt } from './contract';
import { changeRow, hashOfChange, type RegisterEntry } from './entry';
import type { OutsideText } from './seal-input';
import type { PersonalData } from './seal-person';
import { writeWorldRows } from './write-rows';

/** A change that was decided and is to be written. */
export interface DecidedChange {
  readonly entry: Omit<RegisterEntry, 'hash' | 'seq' | 'prevHash'>;
  /** Newest entry of the register, under the exclusive lock. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly touches: readonly OrganisationId[];
  /** Persons entered: their own data, which no entry holds. */
  readonly people: readonly PersonalData[];
  /** Free text of the input with the dossier it is about, which no entry holds. */
  readonly texts: readonly OutsideText[];
  /** Loads: a row whose key is there already fails. */
  readonly fresh: boolean;
}

const INSERT_ENTRY = `INSERT INTO register_entry
  SELECT * FROM jsonb_populate_record(NULL::register_entry, $1)`;
const INSERT_PEOPLE = `INSERT INTO person (id, name, born_on, gender, salt)
  SELECT id, name, born_on, gender, salt FROM jsonb_populate_recordset(NULL::person, $1)`;
const INSERT_TEXTS = `INSERT INTO free_text (id, dossier, field, salt, text)
  SELECT id, dossier, field, salt, text FROM jsonb_populate_recordset(NULL::free_text, $1)`;
/** Open dossiers that stand below one of the bodies, as they know it themselves. */
const INSERT_TOUCHED = `INSERT INTO world_change (change_register, change_seq, dossier)
  SELECT DISTINCT $1, $2::integer, p.dossier FROM dossier_place p WHERE p.ancestor = ANY ($3) AND NOT p.closed`;

/** Appends the entry and writes every row that comes of it. The exclusive lock on the registers must be held. */
export async function appendChange(
  client: PoolClient,
  { entry: unnumbered, head, touches, people, texts, fresh }: DecidedChange,
): Promise<WorldReceipt> {
  const linked = {
    ...unnumbered,
    seq: (head?.seq ?? 0) + 1,
    prevHash: head?.hash ?? NO_HASH,
  };
  const entry: RegisterEntry = { ...linked, hash: hashOfChange(linked) };
  const { register, seq, hash, recordedAt, events } = entry;
  await client.query(INSERT_ENTRY, [JSON.stringify(changeRow(entry))]);
  if (people.length > 0) await client.query(INSERT_PEOPLE, [JSON.stringify(people)]);
  if (texts.length > 0) await client.query(INSERT_TEXTS, [JSON.stringify(texts)]);
  await writeWorldRows(client, events, fresh);
  const touched = touches.length === 0 ? 0 : await touch(client, entry, touches);
  return { register, seq, hash, recordedAt, rows: countRows(events), touched };
}

/** How many rows stand otherwise after these events. */
export function countRows(events: readonly WorldEvent[]): number {
  return events.reduce((sum, event) => sum + rowsOf(event).rows.length, 0);
}

async function touch(
  client: PoolClient,
  { register, seq }: RegisterEntry,
  bodies: readonly OrganisationId[],
): Promise<number> {
  const { rowCount } = await client.query(INSERT_TOUCHED, [register, seq, bodies]);
  return rowCount ?? 0;
}
