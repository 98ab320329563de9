import { z } from 'zod';
import { key } from '../schemas/text';
import { day, id } from '../schemas/values';

/** Where a task stands in lists by due day: due day, dossier, key. */
export const taskPlace = z.tuple([day, id, key]);

/**
 * That task `t` comes after a place. Without OR, so that it bounds the index scan in a plan made for any parameters too.
 * @param dueOn  SQL parameters, all null for the start of the list
 */
export function after(dueOn: string, dossier: string, taskKey: string): string {
  return `(t.due_on, t.dossier, t.key) > (coalesce(${dueOn}::date, '-infinity'),
    coalesce(${dossier}::uuid, '00000000-0000-0000-0000-000000000000'), coalesce(${taskKey}::text, ''))`;
}
