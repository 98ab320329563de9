import type { PoolClient } from 'pg';
import { REGISTERS } from '../../rules/world/rows';
import type { LedgerContext } from '../context';
import { inTransaction } from '../transaction';
import { foldSql } from './fold';
import { WORLD_TABLES, type WorldTable } from './tables';

/**
 * Recreates every row of the registers from their entries, alone with them for a moment. Persons' own data stand in no
 * entry and are left as they are; a register without any entry is left too, for it was filled before there were streams.
 * Answers how many entries there are.
 */
export async function rebuildRegisters(ledger: LedgerContext): Promise<number> {
  return inTransaction(ledger.pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(7001, 1)');
    let entries = 0;
    for (const register of REGISTERS) {
      const { rows } = await client.query<{ total: number }>(
        'SELECT count(*) AS total FROM register_entry WHERE register = $1',
        [register],
      );
      const total = rows[0]?.total ?? 0;
      entries += total;
      const tables = total === 0 ? [] : WORLD_TABLES.filter((it) => it.register === register);
      for (const it of tables) await rebuildTable(client, it);
    }
    return { keep: true, answer: entries };
  });
}

async function rebuildTable(client: PoolClient, it: WorldTable): Promise<void> {
  const { table, key, columns, own = 'true' } = it;
  const same = key.map((column) => `f.${column} = ${table}.${column}`).join(' AND ');
  await client.query(
    `DELETE FROM ${table} WHERE ${own} AND NOT EXISTS (SELECT FROM (${foldSql(it)}) f WHERE ${same})`,
  );
  const names = columns.join(', ');
  const rest = columns.filter((column) => !key.includes(column));
  const set = rest.map((column) => `${column} = excluded.${column}`).join(', ');
  await client.query(
    `INSERT INTO ${table} (${names}) ${foldSql(it)}
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${set}`,
  );
  if (it.then) await client.query(it.then(table));
}
