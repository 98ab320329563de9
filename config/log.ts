import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import type { LogLevel } from './env';

/** Keys that may carry a secret or somebody's data, should a caller pass a whole request or error. */
const NEVER_LOGGED = [
  'password',
  'token',
  'cookie',
  'authorization',
  'login',
  'name',
  'email',
  'phone',
  'born',
];

/** Where a part of Rõ writes its log. */
export interface LogOptions {
  /** Which part speaks: api, worker, relay … */
  readonly part: string;
  readonly level: LogLevel;
  /** Lines are appended here; without it they go to the standard output, as containers want. */
  readonly file?: string;
}

/**
 * One line of JSON per event, with ids, counts and codes: no personal data belongs in a log, and keys known to carry
 * it are blanked, one level deep too, because people will pass objects.
 */
export function createLog({ part, level, file }: LogOptions): Logger {
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const paths = NEVER_LOGGED.flatMap((key) => [key, `*.${key}`, `*.headers.${key}`]);
  return pino(
    {
      level,
      base: { part },
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths, censor: '[not logged]' },
    },
    // Synchronous: the last lines before a crash are the ones that matter.
    destination({ dest: file ?? 1, sync: true, append: true }),
  );
}
