import type { PoolClient } from 'pg';
import { REGISTERS, type Register } from '../../rules/world/rows';
import { canonicalJson } from '../canonical';
import type { LedgerContext } from '../context';
import { NO_HASH } from '../entry';
import { worldLaw } from '../world/change';
import { CHANGE_FIELDS, hashOfChange, type RegisterEntry } from '../world/entry';
import { actualSql, foldSql, PERSON_TABLE } from '../world/fold';
import { worldActorOf, worldFactsOf } from '../world/open';
import { WORLD_TABLES } from '../world/tables';
import { checkSealedPersons } from './persons';
import { checkRegisterTexts } from './register-texts';
import type { Findings } from './report';

/**
 * Entries of a register read at a time. Each holds at most 2,000 rows (`ROWS_AN_ENTRY`), some hundred kilobytes, so that a
 * register of any size is verified within some ten megabytes; its rows are compared inside PostgreSQL.
 */
const BATCH = 10;
/** Rows that differ, read to be named; how many there are is counted all the same. */
const NAMED = 20;

/** Invariants 1, 2, 3 and 9 of the registers: their chains are whole and their rows are the fold of their entries. */
export async function checkRegisters(
  found: Findings,
  ledger: LedgerContext,
  client: PoolClient,
  { signal }: { readonly signal?: AbortSignal },
): Promise<void> {
  for (const register of REGISTERS) {
    let before = { seq: 0, hash: NO_HASH };
    for (;;) {
      signal?.throwIfAborted();
      const entries = await readEntriesAfter(client, register, before.seq);
      for (const entry of entries) {
        checkEntry(found, entry, before);
        checkDecidedAgain(found, ledger, entry);
        before = entry;
      }
      await checkSealedPersons(found, client, entries);
      await checkRegisterTexts(found, client, entries);
      if (entries.length < BATCH) break;
    }
  }
  await checkBySet(found, client);
  for (const table of [...WORLD_TABLES, PERSON_TABLE]) await checkTable(found, client, table);
}

async function readEntriesAfter(
  client: PoolClient,
  register: Register,
  seq: number,
): Promise<readonly RegisterEntry[]> {
  const { rows } = await client.query<RegisterEntry>(
    `SELECT ${CHANGE_FIELDS} FROM register_entry e
     WHERE e.register = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
    [register, seq, BATCH],
  );
  return rows;
}

function checkEntry(
  found: Findings,
  entry: RegisterEntry,
  before: { readonly seq: number; readonly hash: string },
): void {
  const name = `${entry.register} entry ${entry.seq}`;
  found.check(1, entry.key !== '', () => `${name}: no key`);
  found.check(2, entry.seq === before.seq + 1, () => `${name}: ${before.seq + 1} was due`);
  found.check(
    2,
    entry.prevHash === before.hash,
    () => `${name}: not linked to the entry before it`,
  );
  found.check(
    2,
    entry.hash === hashOfChange(entry),
    () => `${name}: does not have the hash it was recorded with`,
  );
}

/** Loads are not decided, and entries of other rules are not decided again. */
function checkDecidedAgain(found: Findings, ledger: LedgerContext, entry: RegisterEntry): void {
  if (entry.act === 'load' || entry.rulesVersion !== ledger.rulesVersion) return;
  const rule = worldLaw.find(entry.register, entry.act);
  const facts = worldFactsOf(entry.facts, Date.parse(entry.recordedAt));
  const actor = worldActorOf(entry.actor, entry.facts.held);
  const again = rule && worldLaw.decide({ rule, input: entry.input, facts, actor });
  found.check(
    9,
    again?.kind === 'accepted' && canonicalJson(again.events) === canonicalJson(entry.events),
    () =>
      `${entry.register} entry ${entry.seq}: ${entry.act} would ${again?.kind === 'accepted' ? 'happen otherwise' : 'be refused'} now`,
  );
}

/** What is asked of all entries at once: known actors, and keys that stand once in ledger and registers together. */
async function checkBySet(found: Findings, client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ register: string; seq: number; wrong: string }>(
    `SELECT e.register, e.seq, 'done by somebody no register knows' AS wrong FROM register_entry e
     WHERE e.actor IS NOT NULL AND NOT EXISTS (SELECT FROM person p WHERE p.id = e.actor)
     UNION ALL
     SELECT e.register, e.seq, 'its key stands in the ledger too' FROM register_entry e
     JOIN ledger_entry l ON l.idempotency_key = e.idempotency_key`,
  );
  for (const { register, seq, wrong } of rows)
    found.check(1, false, () => `${register} entry ${seq}: ${wrong}`);
}

async function checkTable(
  found: Findings,
  client: PoolClient,
  it: (typeof WORLD_TABLES)[number],
): Promise<void> {
  const { rows } = await client.query<{
    total: number;
    odd: number;
    lines: readonly { readonly row: object; readonly stray: boolean }[] | null;
  }>(
    `WITH fold AS MATERIALIZED (${foldSql(it)}), actual AS MATERIALIZED (${actualSql(it)}),
     odd AS MATERIALIZED (
       (SELECT to_jsonb(t) AS row, true AS stray FROM (TABLE actual EXCEPT ALL TABLE fold) t)
       UNION ALL
       (SELECT to_jsonb(t), false FROM (TABLE fold EXCEPT ALL TABLE actual) t))
     SELECT (SELECT count(*) FROM fold) AS total, (SELECT count(*) FROM odd) AS odd,
       (SELECT jsonb_agg(jsonb_build_object('row', row, 'stray', stray)) FROM (TABLE odd LIMIT ${NAMED}) few) AS lines`,
  );
  const [{ total, odd, lines } = { total: 0, odd: 0, lines: null }] = rows;
  found.hold(3, Math.max(0, total - odd));
  const named = lines ?? [];
  for (const { row, stray } of named) {
    const wrong = stray ? 'has a row no entry brought' : 'lacks a row of its entries';
    found.check(3, false, () => `${it.table} ${wrong}: ${canonicalJson(row)}`);
  }
  for (let more = named.length; more < odd; more += 1) {
    found.check(3, false, () => `${it.table}: another row that differs`);
  }
}
