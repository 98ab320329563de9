import type { Client, ScheduleOptions } from '@temporalio/client';
import { ScheduleAlreadyRunning } from '@temporalio/client';
import type { Log } from '../activities/ports';
import { SWEEP_SCHEDULE_ID, SWEEP_WORKFLOW } from '../workflows/messages';
import { reasonOf } from './reason-of';
import { isUnimplemented } from './unimplemented';

/**
 * Every ten minutes: after an outage the first sweep comes soon, and a run without work costs a dozen events. One that is
 * still at work is not overtaken, and those missed while the engine was away are not made up for, since the next does all.
 */
function sweepSchedule(taskQueue: string): ScheduleOptions {
  return {
    scheduleId: SWEEP_SCHEDULE_ID,
    spec: { intervals: [{ every: '10m' }] },
    policies: { overlap: 'SKIP', catchupWindow: '1m' },
    action: { type: 'startWorkflow', workflowType: SWEEP_WORKFLOW, workflowId: 'sweep', taskQueue },
  };
}

/** Makes the sweep's Schedule, or brings the one that is there up to date; a server without Schedules goes without. */
export async function ensureSweepSchedule(
  client: Client,
  taskQueue: string,
  log: Log,
): Promise<void> {
  const { scheduleId, ...wanted } = sweepSchedule(taskQueue);
  try {
    await client.schedule.create({ scheduleId, ...wanted });
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return reconcile(client, taskQueue);
    if (!isUnimplemented(error)) throw error;
    log.warn({ reason: reasonOf(error) }, 'this server has no Schedules: nothing is swept');
  }
}

async function reconcile(client: Client, taskQueue: string): Promise<void> {
  const { spec, policies, action } = sweepSchedule(taskQueue);
  await client.schedule.getHandle(SWEEP_SCHEDULE_ID).update((previous) => ({
    ...previous,
    spec,
    policies: policies ?? {},
    action,
  }));
}
