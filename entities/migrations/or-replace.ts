/** A function of an earlier migration as it was, for the way back of one that replaced it. */
export function orReplace(sql: string): string {
  return sql.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');
}
