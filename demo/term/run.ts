import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { procedures } from '../../rules/procedures';
import { createDataSource } from '../../entities/data-source';
import { createLedger } from '../../ledger/ledger';
import { verify } from '../../ledger/verify';
import type { VerifyReport } from '../../ledger/verify/report';
import { makePaper } from '../paper';
import { termFigures } from './figures';
import { planTerm, TERM_BEGINS, TERM_ENDS, type TermFigures } from './plan';
import { playTerm, type OnDay } from './play';
import type { TermStage } from './stage';
import { termRegisters, worldOf } from './world';

export interface TermSettings {
  /** As the application, and as the owner, who may set business time. */
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** Where the one paper lies. */
  readonly papersFolder: string;
  /** 1 for the whole term, 20 for a twentieth. */
  readonly scale: number;
}

/** How a run went; `report` only where the term came to its end. */
export interface TermRun {
  readonly expected: TermFigures;
  /** Recorded in this run; what an earlier one had recorded is not counted again. */
  readonly acts: number;
  readonly seconds: number;
  readonly report: { readonly figures: TermFigures; readonly verified: VerifyReport } | null;
}

/** Acts are two trips each: this many connections keep two cores busy. */
const CONNECTIONS = 8;

/**
 * Plays the term into a database of its own, or goes on with it, then reads the figures and proves the book.
 * @throws when the database holds something else, or the term of another scale
 */
export async function runTerm(
  settings: TermSettings,
  watch: { readonly onDay: OnDay; readonly onVerify: OnDay; isStopped(): boolean },
): Promise<TermRun> {
  const dataSource = await createDataSource(settings.databaseUrl, {
    poolSize: CONNECTIONS,
  }).initialize();
  const reads = new Pool({ connectionString: settings.databaseUrl, max: 2 });
  const owner = new Pool({ connectionString: settings.ownerUrl, max: 1 });
  try {
    const ledger = createLedger({ dataSource, procedures, failpoint: () => undefined });
    const plan = planTerm(settings.scale);
    const world = worldOf(plan);
    const paper = makePaper(['Nhiệm kỳ 2015-2020 trong Rõ - invented, nobody in it is real']);
    const holders = new Map(
      world.offices.map(({ person, role, organisation }) => [`${role}@${organisation}`, person]),
    );
    const stage: TermStage = {
      plan,
      world,
      ledger,
      reads,
      paper: paper.input,
      holders,
      count: { acts: 0 },
    };
    const startedMs = performance.now();
    await prepare(stage, owner, paper.bytes, settings.papersFolder);
    const ended = await playTerm(stage, owner, watch.onDay, watch.isStopped);
    const seconds = (performance.now() - startedMs) / 1000;
    const ran = { expected: plan.expected, acts: stage.count.acts, seconds };
    if (!ended) return { ...ran, report: null };
    const asked = { superior: world.superior, from: TERM_BEGINS, until: TERM_ENDS };
    const figures = await termFigures(ledger.context, asked);
    const verified = await verify({ dataSource, procedures, onProgress: watch.onVerify });
    return { ...ran, report: { figures, verified } };
  } finally {
    await Promise.all([owner.end(), reads.end(), dataSource.destroy()]);
  }
}

/** Bodies and people, once; the registers are entered all or none. */
async function prepare(
  { plan, world, ledger, paper }: TermStage,
  owner: Pool,
  bytes: Buffer,
  papersFolder: string,
): Promise<void> {
  const shelf = join(papersFolder, paper.sha256.slice(0, 2));
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  await writeFile(join(shelf, paper.sha256), bytes, { mode: 0o600 });
  const { rows } = await owner.query<{ organisations: number; ours: boolean; persons: number }>(
    `SELECT count(*)::int AS organisations, coalesce(bool_or(id = $1), false) AS ours,
       (SELECT count(*) FROM person)::int AS persons FROM organisation`,
    [world.superior],
  );
  const registers = termRegisters(plan, world);
  if (rows[0]?.organisations === 0) await ledger.enterRegister(registers);
  else if (!rows[0]?.ours || rows[0].persons !== registers.persons?.length) {
    throw new Error(
      'the database holds something else than this term. Remedy: remove the folder of the term.',
    );
  }
  await owner.query(
    `INSERT INTO blob (sha256, bytes, media_type, uploaded_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [paper.sha256, paper.bytes, paper.mediaType, world.offices[0]?.person],
  );
}
