import { IllegalStateError } from '@temporalio/common';
import type { RuntimeOptions, Logger as TemporalLogger } from '@temporalio/worker';
import { Runtime, makeTelemetryFilterString } from '@temporalio/worker';
import type { Log } from '../activities/ports';

let installed = false;

/**
 * Prepares Temporal's core, once in a process and before anything else of it. It must not catch signals: whoever runs the
 * process stops the worker, or the two would stop it twice.
 */
export function installRuntime(log: Log): void {
  if (installed) return;
  installed = true;
  try {
    Runtime.install(optionsFor(log));
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
    log.warn({}, 'other code prepared the core first (a test environment): it keeps its own log');
  }
}

function optionsFor(log: Log): RuntimeOptions {
  const filter = makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' });
  return {
    shutdownSignals: [],
    logger: loggerOf(log),
    telemetryOptions: { logging: { forward: {}, filter } },
  };
}

/** Temporal's lines in our log; its chatter below warnings is left out. */
function loggerOf(log: Log): TemporalLogger {
  const line = (level: 'info' | 'warn' | 'error') => (message: string, facts?: object) =>
    log[level]({ ...facts }, message);
  const silent = (): void => undefined;
  const lines = { warn: line('warn'), error: line('error') };
  return {
    ...lines,
    trace: silent,
    debug: silent,
    info: silent,
    log: (level, message, facts) => {
      if (level === 'WARN') lines.warn(message, facts);
      if (level === 'ERROR') lines.error(message, facts);
    },
  };
}
