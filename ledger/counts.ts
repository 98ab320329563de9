import type { LedgerContext } from './context';

/**
 * Adds to the counters what acts have noted. Safe to call from several workers at once and at any time: each note is added
 * once, and what is read is right before and after.
 * @param most  notes at a time; bounds how long it takes
 * @returns how many were added; 0 also when another worker is at it
 */
export async function addUp({ pool }: LedgerContext, most: number): Promise<number> {
  const { rows } = await pool.query<{ added: number }>({
    name: 'ro_add_up',
    text: 'SELECT ro_add_up($1) AS added',
    values: [most],
  });
  return rows[0]?.added ?? 0;
}
