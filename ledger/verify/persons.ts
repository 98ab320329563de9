import type { PoolClient } from 'pg';
import { rowsOf } from '../../rules/world/events';
import type { RegisterEntry } from '../world/entry';
import { sealPerson, type PersonalData } from '../world/seal-person';
import type { Findings } from './report';

/** Invariant 2: name, birth date and gender of everybody entered are what was sealed, where they were not erased since. */
export async function checkSealedPersons(
  found: Findings,
  client: PoolClient,
  entries: readonly RegisterEntry[],
): Promise<void> {
  const seals = new Map<string, { readonly seal: string; readonly entry: RegisterEntry }>();
  for (const entry of entries) {
    for (const event of entry.events) {
      const { table, rows } = rowsOf(event);
      if (table !== 'person') continue;
      for (const row of rows) {
        if ('id' in row && 'seal' in row)
          seals.set(String(row.id), { seal: String(row.seal), entry });
      }
    }
  }
  if (seals.size === 0) return;
  const { rows } = await client.query<PersonalData>(
    'SELECT id, name, born_on, gender, salt FROM person WHERE id = ANY ($1) AND salt IS NOT NULL',
    [[...seals.keys()]],
  );
  for (const person of rows) {
    const due = seals.get(person.id);
    found.check(
      2,
      sealPerson(person).seal === due?.seal,
      () =>
        `${due?.entry.register} entry ${due?.entry.seq}: person ${person.id} is not as they were sealed`,
    );
  }
}
