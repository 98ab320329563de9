import type { PoolClient } from 'pg';
import { rowsOf, type WorldEvent } from '../../rules/world/events';
import { insertSql, upsertSql, WORLD_TABLES, type WorldTable } from './tables';

/**
 * Writes every row that events of a register come to.
 * @param fresh  loads: a row whose key is there already fails
 */
export async function writeWorldRows(
  client: PoolClient,
  events: readonly WorldEvent[],
  fresh: boolean,
): Promise<void> {
  for (const [table, rows] of rowsByTable(events)) {
    const json = JSON.stringify(rows);
    await client.query(fresh ? insertSql(table) : upsertSql(table), [json]);
    const told = `jsonb_populate_recordset(NULL::${table.table}, $1)`;
    if (table.then) await client.query(table.then(told), [json]);
  }
}

/** In the order of the tables; of rows with the same key the last one. */
function rowsByTable(
  events: readonly WorldEvent[],
): readonly (readonly [WorldTable, readonly object[]])[] {
  return WORLD_TABLES.flatMap((it) => {
    const rows = new Map<string, object>();
    for (const event of events) {
      const told = rowsOf(event);
      if (told.table !== it.table) continue;
      for (const row of told.rows) rows.set(keyOf(it, row), row);
    }
    return rows.size > 0 ? [[it, [...rows.values()]] as const] : [];
  });
}

function keyOf({ key }: WorldTable, row: object): string {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return key.map((column) => String(fields[column])).join(' ');
}
