import type { WorldTable } from './tables';

/** Persons, of whom the stream knows the id and the seal; what the seal covers is checked entry by entry. */
export const PERSON_TABLE: WorldTable = {
  table: 'person',
  register: 'persons',
  key: ['id'],
  columns: ['id'],
};

/**
 * The rows of a table as its register's entries amount to, as a query: of rows with the same key the newest stands. It reads
 * events as `rowsOf` does. PostgreSQL sorts them, on disk where they are many, so that nobody holds a register in memory.
 */
export function foldSql(it: WorldTable): string {
  const { table, register, key, columns, stands = {} } = it;
  const shown = columns.map((column) => {
    const otherwise = stands[column];
    return otherwise === undefined ? `f.${column}` : `${otherwise} AS ${column}`;
  });
  return `SELECT ${shown.join(', ')} FROM (
    SELECT DISTINCT ON (${key.map((column) => `r.${column}`).join(', ')}) r.*
    FROM register_entry e
    CROSS JOIN LATERAL jsonb_array_elements(e.events) WITH ORDINALITY happened (event, nth)
    CROSS JOIN LATERAL jsonb_array_elements(
      coalesce(event -> 'rows', jsonb_build_array(event -> 'row'))) WITH ORDINALITY told (line, at)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, line) r
    WHERE e.register = '${register}' AND split_part(event ->> 'type', '.', 1) = '${table.replaceAll('_', '-')}'
    ORDER BY ${key.map((column) => `r.${column}`).join(', ')}, e.seq DESC, nth DESC, at DESC) f`;
}

/** The rows of the register that are there, in the same columns. */
export function actualSql({ table, columns, own = 'true' }: WorldTable): string {
  return `SELECT ${columns.join(', ')} FROM ${table} WHERE ${own}`;
}
