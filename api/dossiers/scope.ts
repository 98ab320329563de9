/**
 * Where to look for what lies below a body, after `BODIES_HELD`: each body held; or, where one body is asked for, that body if
 * the reader holds a role there or above, and the bodies held below it.
 * @param asked  the SQL parameter with the body asked for, such as `$4`; it may be null
 */
export function scopeOf(asked: string): string {
  return `
  scope (organisation) AS MATERIALIZED (
    SELECT ${asked}::uuid FROM today
     WHERE ro_chain(${asked}::uuid, today.day) && ARRAY(SELECT organisation FROM held)
    UNION
    SELECT held.organisation FROM held, today
     WHERE ${asked}::uuid IS NULL OR ${asked}::uuid = ANY (ro_chain(held.organisation, today.day))
  )`;
}
