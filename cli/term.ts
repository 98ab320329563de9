import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDatabase } from '../config/embedded/database';
import { takeHome } from '../config/embedded/home';
import { startCluster } from '../config/embedded/postgres';
import { readEnv } from '../config/env';
import { runTerm, type TermRun } from '../demo/term/run';
import { migrate } from '../entities/migrate';
import { closeOnSignals, createClosing, describe, type Closing } from './closing';
import { bar } from './progress';
import { termJson, termLines } from './term-report';

const HELP = `npm run term [-- --json] [-- --scale <n>]
Plays the whole term 2015-2020 of a provincial agencies' committee (invented names) through the ledger's door under moved
business time, into a database of its own in RO_HOME/term; then prints the figures, read from the rows, and proves the
book. A run that was stopped or killed is gone on with by the next one; a term that has ended is only read and proven.
--scale 20 plays a twentieth. --json prints one object as the last line.
Exit code 0 when figures and book are right, 1 when they are not, 2 for other arguments.
`;
const WRONG = 1;
const BAD_USAGE = 2;

/** \`ro term\`; the arguments are those after it. @returns the exit code */
export async function runTermCommand(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const asked = readAsked(argv);
  if (!asked || asked.help) {
    (asked ? stdout : stderr).write(HELP);
    return asked ? 0 : BAD_USAGE;
  }
  const closing = createClosing();
  closeOnSignals(closing);
  try {
    const run = await play(asked.scale, closing, stderr);
    stdout.write(asked.json ? `${JSON.stringify(termJson(run))}\n` : termLines(run));
    const right = JSON.stringify(run.report?.figures) === JSON.stringify(run.expected);
    return right && run.report?.verified.violated === 0 ? 0 : WRONG;
  } catch (error) {
    stderr.write(`ro term: ${describe(error)}\n`);
    return WRONG;
  } finally {
    await closing.close();
  }
}

async function play(
  scale: number,
  closing: Closing,
  stderr: NodeJS.WritableStream,
): Promise<TermRun> {
  const folder = join(readEnv().roHome, scale === 1 ? 'term' : `term-${scale}`);
  const home = await takeHome(folder, 'npm run term');
  closing.add('the term', () => home.release());
  const cluster = await startCluster({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'logs', 'postgres.log'),
    durable: true,
    onSpawn: (name, mark) => home.noteChild(name, mark),
  });
  closing.add('PostgreSQL', () => cluster.stop());
  const ownerUrl = await ensureDatabase(cluster.superuserUrl);
  const { appUrl: databaseUrl } = await migrate(ownerUrl);
  let ended = (): void => undefined;
  const playing = new Promise<void>((resolve) => (ended = resolve));
  closing.add('the day being played', () => playing); // closed first: the day ends before the database does
  try {
    return await runTerm(
      { databaseUrl, ownerUrl, scale, papersFolder: join(folder, 'papers') },
      {
        onDay: bar(stderr, 'days of the term'),
        onVerify: bar(stderr, 'dossiers verified'),
        isStopped: closing.isClosing,
      },
    );
  } finally {
    ended();
  }
}

function readAsked(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        scale: { type: 'string', default: '1' },
      },
    });
    const scale = Number(values.scale);
    return Number.isInteger(scale) && scale >= 1 && scale <= 40 ? { ...values, scale } : undefined;
  } catch {
    return undefined; // an argument nobody knows: the caller prints the usage
  }
}
