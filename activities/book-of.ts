import type { Standing } from '../ledger/contract';
import type { Ledger } from '../ledger/ledger';
import { STANDING_FIELDS } from '../ledger/standing';
import type { DossierId } from '../rules/kernel/facts';
import type { Book } from './ports';

/** The ledger as activities and the relay see it. */
export function bookOf(ledger: Ledger): Book {
  return {
    ...ledger,
    followedDossiers: (after, limit) => followedDossiers(ledger, after, limit),
  };
}

/** Open dossiers, and closed ones of which others must still hear; those with a mark are the relay's next work. */
async function followedDossiers(
  { context }: Ledger,
  after: DossierId | null,
  limit: number,
): Promise<readonly Standing[]> {
  const { rows } = await context.pool.query<Standing>({
    name: 'ro_followed',
    text: `SELECT ${STANDING_FIELDS} FROM dossier d CROSS JOIN business_clock b
           WHERE ($1::uuid IS NULL OR d.id > $1)
             AND (NOT d.closed OR EXISTS (SELECT FROM effect e WHERE e.dossier = d.id AND e.done_at IS NULL))
             AND NOT EXISTS (SELECT FROM to_tell t WHERE t.dossier = d.id)
           ORDER BY d.id LIMIT $2`,
    values: [after, limit],
  });
  return rows;
}
