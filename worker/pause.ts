import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, but no longer than until the signal says stop. */
export async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stopping }).catch(() => undefined);
}
