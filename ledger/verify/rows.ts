import { canonicalJson } from '../canonical';
import { PROJECTED_TABLES } from '../projections/tables';
import type { Case } from './case';
import type { Findings } from './report';

const INSTANTS = new Set(['created_at', 'recorded_at']);

/** Invariant 3: the rows of a dossier are exactly those its entries amount to, byte for byte. */
export function checkRows(found: Findings, it: Case): void {
  const { expected } = it;
  if (!expected) {
    found.check(3, false, () => `${it.name}: cannot be folded: ${it.cannotFold}`);
    return;
  }
  for (const { table, rowsOf } of PROJECTED_TABLES) {
    const due = new Set(rowsOf(expected).map(canonicalJson));
    const there = (it.actual.get(table) ?? []).map(canonicalRow);
    for (const row of there) {
      found.check(
        3,
        due.delete(row),
        () => `${it.name}: ${table} has a row the ledger has not: ${row}`,
      );
    }
    for (const row of due) {
      found.check(3, false, () => `${it.name}: ${table} lacks a row of the ledger: ${row}`);
    }
  }
}

/** PostgreSQL writes instants inside JSON in its own way. */
function canonicalRow(row: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(row).map(([name, value]) =>
    INSTANTS.has(name) ? [name, new Date(String(value)).toISOString()] : [name, value],
  );
  return canonicalJson(Object.fromEntries(fields));
}
