import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client as EngineClient } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { Client } from 'pg';
import { lazyClient, type EngineSettings } from '../worker/client';
import type { OnProgress } from './perform';
import { rebuildDemonstration, type SeedSettings } from './seed';

/** What putting back did. */
export interface Reset {
  /** Workflows of the former dossiers that were ended. */
  readonly ended: number;
  /** Set where the engine could not be asked: those workflows end by themselves when they next wake. */
  readonly engineAway: boolean;
  /** Papers of the former dossiers that were removed. */
  readonly papersRemoved: number;
}

/**
 * Puts the demonstration in the place of all that the database holds, while the system runs: everybody is signed out,
 * business time is real time again, the workflows of the former dossiers are ended and the relay starts the new ones.
 * @throws in production, and where the owner's address is missing
 */
export async function resetDemonstration(
  settings: SeedSettings & EngineSettings,
  onProgress: OnProgress,
): Promise<Reset> {
  const startedAtMs = Date.now();
  await rebuildDemonstration(settings, onProgress);
  const known = await knownNow(settings.databaseUrl);
  const papersRemoved = await removePapers(
    join(settings.roHome, 'papers'),
    known.papers,
    startedAtMs,
  );
  try {
    return { ended: await endFormer(settings, known.dossiers), engineAway: false, papersRemoved };
  } catch {
    return { ended: 0, engineAway: true, papersRemoved };
  }
}

interface Known {
  readonly dossiers: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
}

async function knownNow(databaseUrl: string): Promise<Known> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const dossiers = await client.query<{ id: string }>('SELECT id FROM dossier');
    const papers = await client.query<{ sha256: string }>('SELECT sha256 FROM blob');
    return {
      dossiers: new Set(dossiers.rows.map(({ id }) => id)),
      papers: new Set(papers.rows.map(({ sha256 }) => sha256)),
    };
  } finally {
    await client.end();
  }
}

/** Workflow ids begin with kind and dossier: `admission/<dossier>/1`, `verification/<dossier>/request-1`. */
const DOSSIER_OF_WORKFLOW = /^[a-z-]+\/([0-9a-f-]{36})\//;

async function endFormer(settings: EngineSettings, dossiers: ReadonlySet<string>): Promise<number> {
  const client = lazyClient(settings);
  let ended = 0;
  try {
    for await (const { workflowId } of client.workflow.list({
      query: 'ExecutionStatus = "Running"',
    })) {
      const [, dossier] = DOSSIER_OF_WORKFLOW.exec(workflowId) ?? [];
      if (dossier === undefined || dossiers.has(dossier)) continue;
      ended += (await end(client, workflowId)) ? 1 : 0;
    }
  } finally {
    await client.connection.close();
  }
  return ended;
}

async function end(client: EngineClient, workflowId: string): Promise<boolean> {
  try {
    await client.workflow
      .getHandle(workflowId)
      .terminate('the demonstration was put back to its beginning');
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false; // it ended meanwhile by itself
    throw error;
  }
}

/** Removes papers nobody knows any more; one uploaded since we began may not have its row yet. */
async function removePapers(
  folder: string,
  known: ReadonlySet<string>,
  startedAtMs: number,
): Promise<number> {
  let removed = 0;
  const shelves = (await readdir(folder, { withFileTypes: true })).filter((entry) =>
    /^[0-9a-f]{2}$/.test(entry.name),
  );
  for (const shelf of shelves) {
    for (const name of await readdir(join(folder, shelf.name))) {
      const file = join(folder, shelf.name, name);
      if (known.has(name) || (await stat(file)).mtimeMs >= startedAtMs) continue;
      await rm(file, { force: true });
      removed += 1;
    }
  }
  return removed;
}
