import type { PoolClient } from 'pg';
import type { PlainDate } from '../../rules/calendar/plain-date';
import type { PackLayerRow, PacksFacts, PacksNeeds } from '../../rules/world/packs/rows';

/** `$1` the layer, `$2` its body, `$3` today. */
const PACKS = `
  SELECT (SELECT to_jsonb(l) FROM pack_layer l WHERE l.id = $1) AS row,
         (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.body, l.kind, l.version, l.id), '[]')
          FROM pack_layer l WHERE l.body = ANY (ro_chain($2, $3))) AS rows`;

/** A layer over the packs and those around it: one more trip, for changes of the register of packs alone. */
export async function readPacks(
  client: PoolClient,
  { layer, body }: PacksNeeds,
  today: PlainDate,
): Promise<PacksFacts> {
  const { rows } = await client.query<{
    row: PackLayerRow | null;
    rows: readonly PackLayerRow[];
  }>(PACKS, [layer, body, today]);
  const [found] = rows;
  if (!found) throw new Error('a look-up that always answers answered nothing');
  return found;
}
