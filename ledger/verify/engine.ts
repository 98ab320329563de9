import type { PoolClient } from 'pg';
import type { DossierKind } from '../../rules/kernel/procedure';
import type { Findings } from './report';

/** A dossier whose workflow is looked for. */
export interface Followed {
  readonly dossier: string;
  readonly kind: DossierKind;
  readonly generation: number;
}

/** The engine as `verify` asks it; given by who can reach Temporal. */
export interface EngineView {
  /** How many workflows run for each dossier; those without one may be missing. */
  runningFor(followed: readonly Followed[]): Promise<ReadonlyMap<string, number>>;
}

/** Invariant 5: nobody waits for a deadline that no workflow knows. */
export async function checkEngine(
  found: Findings,
  client: PoolClient,
  engine: EngineView,
  dossiers: readonly string[],
): Promise<void> {
  const { rows: open } = await client.query<Followed>(
    'SELECT id AS dossier, kind, generation FROM dossier WHERE id = ANY ($1) AND NOT closed ORDER BY id',
    [dossiers],
  );
  const running = await engine.runningFor(open);
  for (const { dossier } of open) {
    const count = running.get(dossier) ?? 0;
    found.check(5, count === 1, () => `${dossier}: ${count} workflows run`);
  }
}
