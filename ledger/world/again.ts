import type { PoolClient } from 'pg';
import type { Json } from '../../rules/kernel/json';
import { readSalts } from '../read-salts';
import { isSameInput } from '../seal';
import { countRows } from './append';
import type { WorldOutcome, WorldRequest } from './contract';
import { CHANGE_FIELDS, type RegisterEntry } from './entry';
import type { AnsweredChange } from './open';
import { personOf, sealPerson } from './seal-person';

/** Answers a key that already stands: the receipt again for the same request of the same person, `key-reused` otherwise. */
export async function answerChangeAgain(
  client: PoolClient,
  request: WorldRequest,
  { answered, person }: { readonly answered: AnsweredChange; readonly person: string | null },
): Promise<WorldOutcome> {
  const asksTheSame =
    answered.register === request.register &&
    answered.act === request.act &&
    answered.actor === person &&
    isSameInput(
      await asRecorded(client, request),
      answered.input,
      await readSalts(client, answered.input),
    );
  if (!asksTheSame) return { kind: 'key-reused' };
  const { rows } = await client.query<RegisterEntry & { touched: number }>(
    `SELECT ${CHANGE_FIELDS}, (SELECT count(*) FROM world_change w
       WHERE (w.change_register, w.change_seq) = (e.register, e.seq)) AS touched
     FROM register_entry e WHERE (e.register, e.seq) = ($1, $2)`,
    [answered.register, answered.seq],
  );
  const [entry] = rows;
  if (!entry) throw new Error(`entry ${answered.seq} of ${answered.register} has gone`);
  const { register, seq, hash, recordedAt, events, touched } = entry;
  const receipt = { register, seq, hash, recordedAt, rows: countRows(events), touched };
  return { kind: 'accepted', receipt, replayed: true };
}

/** The input as it would have been recorded. A person whose salt was erased since cannot be compared, and counts as another. */
async function asRecorded(client: PoolClient, { act, input }: WorldRequest): Promise<Json> {
  const person = act === 'enter-person' ? personOf(input) : null;
  if (!person) return input;
  const { rows } = await client.query<{ salt: string | null }>(
    'SELECT salt FROM person WHERE id = $1',
    [person.id],
  );
  const salt = rows[0]?.salt ?? '';
  return { person: person.id, seal: sealPerson({ ...person, salt }).seal };
}
