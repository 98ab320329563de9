import type { DossierId, OrganisationId } from '../../rules/kernel/facts';
import type { Layer } from '../../rules/kernel/layer';
import type { LedgerContext } from '../context';
import { readChains } from '../read-entries';
import { replayUnder, type WhatIf } from './replay-under';

/** Dossiers in memory at once: some hundred entries each at most. */
const BATCH = 50;

export interface WhatIfAsked {
  readonly draft: Layer;
  /** Only dossiers that ever stood below this body; every one where null. */
  readonly organisation: OrganisationId | null;
  onProgress?(done: number, total: number): void;
}

/** One dossier, and what would have become of it. */
export type Replayed = WhatIf & { readonly dossier: DossierId; readonly code: string };

const SOME = `
  SELECT d.id, d.code, d.kind FROM dossier d
  WHERE d.kind = 'admission' AND d.pack IS NOT NULL AND ($1::uuid IS NULL OR d.id > $1)
    AND ($2::uuid IS NULL OR EXISTS (SELECT FROM dossier_place p WHERE p.dossier = d.id AND p.ancestor = $2))
  ORDER BY d.id LIMIT $3`;
const HOW_MANY = `
  SELECT count(*) AS total FROM dossier d
  WHERE d.kind = 'admission' AND d.pack IS NOT NULL
    AND ($1::uuid IS NULL OR EXISTS (SELECT FROM dossier_place p WHERE p.dossier = d.id AND p.ancestor = $1))`;

/** Every dossier, past and running, decided again under a draft; reads only, some dossiers at a time. */
export async function* whatIf(
  ledger: LedgerContext,
  { draft, organisation, onProgress }: WhatIfAsked,
): AsyncGenerator<Replayed> {
  await ledger.calendars.catchUp(ledger.pool);
  const client = await ledger.pool.connect();
  try {
    const { rows: counted } = await client.query<{ total: number }>(HOW_MANY, [organisation]);
    const total = counted[0]?.total ?? 0;
    let done = 0;
    for (let after: DossierId | null = null; ;) {
      const { rows }: { rows: { id: DossierId; code: string; kind: 'admission' }[] } =
        await client.query(SOME, [after, organisation, BATCH]);
      const chains = await readChains(
        client,
        rows.map(({ id }) => id),
      );
      for (const { id: dossier, code, kind } of rows) {
        const entries = chains.get(dossier) ?? [];
        const procedure = ledger.procedures[kind];
        const calendarOf = (version: string) => ledger.calendars.find(version);
        yield { dossier, code, ...replayUnder({ procedure, entries, draft, calendarOf }) };
        done += 1;
        onProgress?.(done, total);
      }
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.id ?? null;
    }
  } finally {
    client.release();
  }
}
