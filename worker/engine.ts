import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Engine } from '../activities/ports';
import type { HelperTold } from '../workflows/messages';
import {
  VERIFICATION_REQUEST_WORKFLOW,
  helperTold,
  verificationWorkflowId,
} from '../workflows/messages';
import { within } from './client';
import { engineViewOf } from './engine-view';

/** What activities ask of the engine, by the client given. */
export function engineOf(client: Client, taskQueue: string): Engine {
  return {
    ...engineViewOf(client),
    tellHelper: (message) => tellHelper(client, taskQueue, message),
  };
}

/** A letter that is waited for again after its end (its reply was voided) runs again under the same id. */
async function tellHelper(client: Client, taskQueue: string, message: HelperTold): Promise<void> {
  const workflowId = verificationWorkflowId(message.dossier, message.helper);
  if (message.ended) return letGo(client, workflowId, message);
  await within(client, () =>
    client.workflow.signalWithStart(VERIFICATION_REQUEST_WORKFLOW, {
      workflowId,
      taskQueue,
      args: [message],
      signal: helperTold,
      signalArgs: [message],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `verification request ${message.helper} beside dossier ${message.dossier}`,
    }),
  );
}

/** One that has ended already, or was never started, need not hear that it is over. */
async function letGo(client: Client, workflowId: string, message: HelperTold): Promise<void> {
  try {
    await within(client, () => client.workflow.getHandle(workflowId).signal(helperTold, message));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
