import { setTimeout as sleep } from 'node:timers/promises';

/** Places inside one act and its telling where a test may strike; P8 to P11 lie in workflows and activities. */
export const FAILPOINTS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'] as const;
export type FailpointName = (typeof FAILPOINTS)[number];

/** Passed at each point; usually nothing happens. */
export type Failpoint = (point: FailpointName) => Promise<void> | void;

/** Thrown by a failpoint set to `throw`. */
export class FailpointReached extends Error {
  constructor(readonly point: FailpointName) {
    super(`failpoint ${point} was set to throw`);
    this.name = 'FailpointReached';
  }
}

const SETTING = /^(P[1-7]):(kill|throw|sleep)(?::(\d+))?(?::(\d+))?$/;
const SLEEP_MS = 30_000;

/**
 * Reads a setting such as `P4:kill:3`: at the third passing of P4 the process is killed by SIGKILL. `throw` throws
 * there once; `sleep` waits there, `P3:sleep:1:500` for 500 ms (default 30 s). The third part is 1 where left out.
 * @throws when the setting is malformed, so that a fault test cannot pass by a typing error
 */
export function readFailpoint(setting: string | undefined): Failpoint {
  if (setting === undefined || setting === '') return () => undefined;
  const [, point, deed, passing = '1', lengthMs] = SETTING.exec(setting) ?? [];
  if (point === undefined) throw new Error(`RO_FAILPOINT is not like P4:kill:3: ${setting}`);
  let passed = 0;
  return (at) => {
    if (at !== point) return undefined;
    passed += 1;
    if (passed !== Number(passing)) return undefined;
    if (deed === 'throw') throw new FailpointReached(at);
    process.stderr.write(`failpoint ${at} reached\n`); // whoever watches the process strikes now
    if (deed === 'kill') process.kill(process.pid, 'SIGKILL');
    return sleep(deed === 'kill' ? SLEEP_MS : Number(lengthMs ?? SLEEP_MS));
  };
}

/** The failpoint of this process, read from `RO_FAILPOINT` once; costs a comparison when unset. */
export const failpoint: Failpoint = readFailpoint(process.env['RO_FAILPOINT']);
