import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { toldFrom } from '../activities/told-from';
import type { Standing } from '../ledger/contract';
import type { Told } from '../workflows/messages';
import { WORKFLOW_OF_KIND, dossierWorkflowId, told } from '../workflows/messages';
import { within } from './client';

/** How telling is done: which task queue, and whether the server knows our search attributes. */
export interface Telling {
  readonly client: Client;
  readonly taskQueue: string;
  searchable(): Promise<boolean>;
}

/**
 * Tells the workflow of a dossier where the dossier stands, and starts it where it does not run. A closed dossier whose
 * workflow has ended counts as told. An open one whose workflow has ended (an operator terminated it) goes on under
 * the next generation's id, since `REJECT_DUPLICATE` keeps a late message from waking a finished workflow.
 */
export async function tellDossier(telling: Telling, standing: Standing): Promise<void> {
  const message = toldFrom(standing);
  const { generation } = message;
  // Closed and opened again within half a second: the workflow of the time before may not have heard of its end.
  if (generation > 1) await tellIfRunning(telling, message, generation - 1);
  if (isOver(message)) {
    await tellIfRunning(telling, message, generation);
    return tellIfRunning(telling, message, generation + 1); // the one that stands in, if any
  }
  for (let next = generation; ; next += 1) {
    if (await accepts(telling, message, next)) return;
  }
}

function isOver({ closed, effectsPending, helpers }: Told): boolean {
  return closed && !effectsPending && helpers.length === 0;
}

/** Signals with start. @returns false when a workflow of this id has ended already */
async function accepts(telling: Telling, message: Told, generation: number): Promise<boolean> {
  const { client, taskQueue } = telling;
  const { kind, dossier } = message;
  const input = { standing: message, generation, searchable: await telling.searchable() };
  try {
    await within(client, () =>
      client.workflow.signalWithStart(WORKFLOW_OF_KIND[kind], {
        workflowId: dossierWorkflowId(kind, dossier, generation),
        taskQueue,
        args: [input],
        signal: told,
        signalArgs: [message],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: `${kind} ${dossier}`,
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Nothing is started: only a workflow that still runs must hear of it. */
async function tellIfRunning(
  { client }: Telling,
  message: Told,
  generation: number,
): Promise<void> {
  const workflowId = dossierWorkflowId(message.kind, message.dossier, generation);
  try {
    await within(client, () => client.workflow.getHandle(workflowId).signal(told, message));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
