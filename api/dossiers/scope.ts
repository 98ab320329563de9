/** Places in a chain that have an index of their own on the tasks (migration 11). */
export const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Where to look for what lies below a body, after `BODIES_HELD`: each body held; or, where one body is asked for, that body if
 * the reader holds a role there or above, and the bodies held below it. `high` are the highest three levels, whose dossiers
 * have their phase with their place; a body that was moved up is found wholly once its dossiers have followed.
 * @param asked  the SQL parameter with the body asked for, such as `$4`; it may be null
 */
export function scopeOf(asked: string): string {
  return `
  scope (organisation, high) AS MATERIALIZED (
    SELECT one.body, cardinality(ro_chain(one.body, today.day)) <= 3 FROM today, (
      SELECT ${asked}::uuid AS body FROM today
       WHERE ro_chain(${asked}::uuid, today.day) && ARRAY(SELECT organisation FROM held)
      UNION
      SELECT held.organisation FROM held, today
       WHERE ${asked}::uuid IS NULL OR ${asked}::uuid = ANY (ro_chain(held.organisation, today.day))) one
  )`;
}
