import type { DossierId } from '../rules/kernel/facts';
import type { LedgerContext } from './context';
import type { Standing } from './contract';

/** Columns of a standing, over `dossier d`; one narrow row whatever the dossier's size. */
export const STANDING_FIELDS = `
  d.id AS dossier, d.kind, d.seq, d.phase, d.closed, d.generation, d.next_on AS "nextOn",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('helper', h.helper, 'nextOn', h.next_on) ORDER BY h.helper), '[]')
   FROM (SELECT c.helper, min(c.next_on) AS next_on FROM clock c
         WHERE c.dossier = d.id AND c.helper IS NOT NULL GROUP BY c.helper) h) AS helpers,
  EXISTS (SELECT FROM effect e WHERE e.dossier = d.id AND e.done_at IS NULL) AS "effectsPending",
  b.offset_ms AS "offsetMs", b.epoch`;

/** Where the dossiers stand now, in one query; those that do not exist are missing, the order is that of the ids. */
export async function standings(
  { pool }: LedgerContext,
  dossiers: readonly DossierId[],
): Promise<readonly Standing[]> {
  const { rows } = await pool.query<Standing>({
    name: 'ro_standings',
    text: `SELECT ${STANDING_FIELDS} FROM dossier d CROSS JOIN business_clock b
           WHERE d.id = ANY ($1) ORDER BY d.id`,
    values: [dossiers],
  });
  return rows;
}

/** Where one dossier stands now. */
export async function findStanding(
  ledger: LedgerContext,
  dossier: DossierId,
): Promise<Standing | undefined> {
  const [standing] = await standings(ledger, [dossier]);
  return standing;
}
