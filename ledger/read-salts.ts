import type { PoolClient } from 'pg';
import type { Json } from '../rules/kernel/json';
import { tokensOf } from './seal';

/** The salts of the texts that an input names, for comparing; none for a text that was erased. */
export async function readSalts(
  client: PoolClient,
  recorded: Json,
): Promise<(textId: string) => string | undefined> {
  const ids = tokensOf(recorded).map(({ textId }) => textId);
  if (ids.length === 0) return () => undefined;
  const { rows } = await client.query<{ id: string; salt: string }>(
    'SELECT id, salt FROM free_text WHERE id = ANY ($1)',
    [ids],
  );
  const salts = new Map(rows.map(({ id, salt }) => [id, salt]));
  return (textId) => salts.get(textId);
}
