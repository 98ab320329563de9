import type { PoolClient } from 'pg';
import { sealOf, tokensOf, type SealedText } from '../seal';
import type { RegisterEntry } from '../world/entry';
import type { Findings } from './report';

/** Invariant 2: every text an entry of a register names is what was sealed, where it was not erased since. */
export async function checkRegisterTexts(
  found: Findings,
  client: PoolClient,
  entries: readonly RegisterEntry[],
): Promise<void> {
  const seals = new Map<string, { readonly seal: string; readonly entry: RegisterEntry }>();
  for (const entry of entries) {
    for (const { textId, seal } of tokensOf(entry.input)) seals.set(textId, { seal, entry });
  }
  if (seals.size === 0) return;
  const { rows } = await client.query<Pick<SealedText, 'id' | 'salt' | 'text'>>(
    'SELECT id, salt, text FROM free_text WHERE id = ANY ($1)',
    [[...seals.keys()]],
  );
  for (const { id, salt, text } of rows) {
    const due = seals.get(id);
    found.check(
      2,
      sealOf(salt, text) === due?.seal,
      () => `${due?.entry.register} entry ${due?.entry.seq}: text ${id} is not what was sealed`,
    );
  }
}
