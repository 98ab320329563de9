import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { EngineView, Followed } from '../ledger/verify/engine';
import { dossierWorkflowId } from '../workflows/messages';
import type { EngineSettings } from './client';
import { lazyClient, within } from './client';
import { mapLimited } from './map-limited';

/** Questions asked at once; the engine answers some hundreds a second. */
const CONCURRENT_QUESTIONS = 16;

/** The engine as `verify` and the sweep ask it. */
export function engineViewOf(client: Client): EngineView {
  return {
    runningFor: async (followed) => {
      const counts = await mapLimited(followed, CONCURRENT_QUESTIONS, (one) =>
        countRunning(client, one),
      );
      return new Map(followed.map(({ dossier }, index) => [dossier, counts[index] ?? 0]));
    },
  };
}

/** The same for a command of its own: connects on the first question. */
export function openEngineView(
  settings: Pick<EngineSettings, 'temporalAddress' | 'namespace'>,
): EngineView & { close(): Promise<void> } {
  const client = lazyClient(settings);
  return { ...engineViewOf(client), close: () => client.connection.close() };
}

/** Whether a workflow of this id runs now, by the engine's own table and not by its index, which lags. */
export async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await within(client, () => client.workflow.getHandle(workflowId).describe());
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Of the dossier's generation and its neighbours: the one before may not have ended, the next one stands in after a termination. */
async function countRunning(
  client: Client,
  { kind, dossier, generation }: Followed,
): Promise<number> {
  const generations = [generation - 1, generation, generation + 1].filter((one) => one > 0);
  let count = 0;
  for (const one of generations) {
    if (await isRunning(client, dossierWorkflowId(kind, dossier, one))) count += 1;
  }
  return count;
}
