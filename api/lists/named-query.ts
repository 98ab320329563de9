import type { QueryResultRow } from 'pg';
import type { Ledger } from '../../ledger/ledger';

/** A query that is asked all day: planning it takes longer than running it. */
export interface NamedQuery {
  /** Unique in the product; the same name must always have the same text. */
  readonly name: string;
  readonly text: string;
}

/**
 * Asks on one of the ledger's connections, each of which plans the query once and for any parameters; TypeORM's query runner
 * would have it planned every time.
 */
export async function askNamed<T extends QueryResultRow>(
  { context }: Ledger,
  { name, text }: NamedQuery,
  values: readonly unknown[],
): Promise<T[]> {
  const { rows } = await context.pool.query<T>({ name, text, values: [...values] });
  return rows;
}
