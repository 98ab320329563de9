import { findRunning } from '../config/embedded/home';
import { MODES, readEnv } from '../config/env';
import { resetDemonstration, type Reset } from '../demo/reset';
import { SIGN_INS } from '../demo/accounts';
import type { OnProgress } from '../demo/perform';
import { describe } from './closing';
import { progressOn } from './open-book';

const HELP = `ro demo reset [--json]
Puts the demonstration back to its beginning: drops everything the database holds, builds bodies, people and dossiers
anew, and sets business time to real time. Works while the system runs; everybody has to sign in again.
Refuses a production installation. Exit code 1 when it could not be done, 2 for other arguments.
`;
const FAILED = 1;
const BAD_USAGE = 2;

/** \`ro demo reset\`; the arguments are those after \`demo\`. @returns the exit code */
export async function runDemo(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const [verb, ...flags] = argv;
  const asksHelp = argv.includes('--help') || argv.includes('-h');
  if (asksHelp || verb !== 'reset' || flags.some((flag) => flag !== '--json')) {
    (asksHelp ? stdout : stderr).write(HELP);
    return asksHelp ? 0 : BAD_USAGE;
  }
  try {
    const startedMs = performance.now();
    const reset = await resetDemonstration(settingsHere(), progressLines(stderr));
    const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
    stdout.write(
      flags.length > 0 ? `${JSON.stringify({ ...reset, seconds })}\n` : forPeople(reset, seconds),
    );
    return 0;
  } catch (error) {
    stderr.write(`ro demo reset: ${describe(error)}\n`);
    return FAILED;
  }
}

/** @throws when no system is known here, saying what to do */
function settingsHere() {
  const env = readEnv();
  const running = env.databaseUrl === undefined ? findRunning(env.roHome) : undefined;
  const databaseUrl = env.databaseUrl ?? running?.databaseUrl;
  if (databaseUrl === undefined) {
    throw new Error(
      `no system runs on ${env.roHome}. Remedy: npm start, or set RO_HOME or DATABASE_URL.`,
    );
  }
  return {
    databaseUrl,
    ownerUrl: env.ownerUrl ?? running?.ownerUrl,
    roHome: env.roHome,
    mode: MODES.find((mode) => mode === running?.mode) ?? env.mode,
    temporalAddress: env.temporalAddress ?? running?.temporalAddress ?? '127.0.0.1:7233',
    namespace: running?.namespace ?? env.namespace,
    taskQueue: running?.taskQueue ?? env.taskQueue,
  };
}

function progressLines(stderr: NodeJS.WritableStream): OnProgress {
  const line = progressOn(stderr, 'acts of the demonstration');
  return (done, total) => line(done, total);
}

function forPeople({ ended, engineAway, papersRemoved }: Reset, seconds: number): string {
  return [
    `✓ the demonstration stands as at its beginning (${seconds} s)`,
    engineAway
      ? '! the engine does not answer: former workflows end by themselves once it is back'
      : `✓ ${ended} workflows of former dossiers ended, ${papersRemoved} of their papers removed`,
    ...SIGN_INS.map(
      ({ role, login, password }) => `Sign in as ${role.padEnd(12)} ${login}  password ${password}`,
    ),
    '',
  ].join('\n');
}
