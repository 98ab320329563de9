import { MockActivityEnvironment } from '@temporalio/testing';
import { Runtime } from '@temporalio/worker';

type Activity<A extends unknown[], R> = (...args: A) => Promise<R>;

/** Runs an activity as a worker would, without one. */
export async function run<A extends unknown[], R>(
  activity: Activity<A, R>,
  ...args: A
): Promise<R> {
  return new MockActivityEnvironment().run<A, R, Activity<A, R>>(activity, ...args);
}

/** Runs an activity a second time, as after a worker that died between doing and reporting. */
export async function twice<A extends unknown[], R>(
  activity: Activity<A, R>,
  ...args: A
): Promise<readonly [R, R]> {
  return [await run(activity, ...args), await run(activity, ...args)];
}

/** Without a worker nobody ends Temporal's core, and the process would stay for it. Call it in `afterAll`. */
export async function endRuntime(): Promise<void> {
  await Runtime.instance().shutdown();
}
