import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { faultMessage } from './fault';
import type { Attempt, SearchPlace, TemporalProgram } from './temporal-program';

/**
 * Last resort for the open internet: the SDK fetches a release by itself, which it only does while starting a server;
 * that server is stopped at once and its program kept under our name.
 */
export async function downloadBySdk(
  { program }: TemporalProgram,
  target: string,
  { onProgress }: SearchPlace,
): Promise<Attempt> {
  let work: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    work = mkdtempSync(join(dirname(target), '.fetching-'));
    onProgress?.(`fetching ${program} from temporal.download`);
    await startOnce(program, work);
    const fetched = readdirSync(work).find((name) => name.startsWith('temporal'));
    if (fetched === undefined) return { missing: 'the SDK left no program' };
    const copy = join(work, 'copy');
    copyFileSync(join(work, fetched), copy);
    chmodSync(copy, 0o755);
    renameSync(copy, target);
    return { path: target };
  } catch (error) {
    return { missing: faultMessage(error) };
  } finally {
    if (work !== undefined) rmSync(work, { recursive: true, force: true });
  }
}

async function startOnce(program: string, downloadDir: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir } };
  const env =
    program === 'temporal'
      ? await TestWorkflowEnvironment.createLocal({ server })
      : await TestWorkflowEnvironment.createTimeSkipping({ server });
  await env.teardown();
}
