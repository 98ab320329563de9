import type { Stage } from './stage';

/** The events of a workflow's present run, by name. */
export async function countEvents(stage: Stage, dossier: string, name: EventName): Promise<number> {
  const { events } = await stage.handle(dossier).fetchHistory();
  return (events ?? []).filter((event) => event[`${name}EventAttributes`] != null).length;
}

export type EventName =
  | 'workflowTaskFailed'
  | 'timerStarted'
  | 'upsertWorkflowSearchAttributes'
  | 'timerFired'
  | 'timerCanceled'
  | 'workflowExecutionSignaled'
  | 'activityTaskScheduled'
  | 'workflowExecutionContinuedAsNew';

/** Timers that are armed now. */
export async function armedTimers(stage: Stage, dossier: string): Promise<number> {
  const started = await countEvents(stage, dossier, 'timerStarted');
  const fired = await countEvents(stage, dossier, 'timerFired');
  const canceled = await countEvents(stage, dossier, 'timerCanceled');
  return started - fired - canceled;
}
