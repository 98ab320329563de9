import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { rebuild, type Rebuilt } from '../ledger/rebuild';
import { procedures } from '../rules/procedures';
import { NothingRuns, openRunningBook, progressOn, readArguments } from './open-book';

const HELP = `ro rebuild [--json]
Makes every row people look at anew from the ledger alone, and has every open dossier's workflow told again, which
starts those the engine has lost. People may go on working meanwhile; safe to run twice.
Exit code 0 when all is done, 1 when a chain is damaged (ro verify says where), 2 when no system runs.
--json prints one object as the last line.
`;
const DAMAGED = 1;
const CANNOT = 2;
/** The engine takes some tens of dossiers a second; whoever has more reads on how many are left. */
const WAIT_MS = 120_000;
const LOOK_EVERY_MS = 500;

/** `ro rebuild`; the arguments are those after it. @returns the exit code */
export async function runRebuild(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const asked = readArguments(argv);
  if (!asked || asked.help) {
    (asked ? stdout : stderr).write(HELP);
    return asked ? 0 : CANNOT;
  }
  try {
    const { dataSource, engine } = await openRunningBook();
    try {
      const onProgress = progressOn(stderr, 'dossiers rebuilt');
      const done = await rebuild({ dataSource, procedures, onProgress });
      const waiting = await waitUntilTold(dataSource, engine ? WAIT_MS : 0, stderr);
      stdout.write(
        asked.json ? `${JSON.stringify({ ...done, waiting })}\n` : forPeople(done, waiting),
      );
      return done.damaged.length === 0 ? 0 : DAMAGED;
    } finally {
      await dataSource.destroy();
    }
  } catch (error) {
    if (!(error instanceof NothingRuns)) throw error;
    stderr.write(`ro rebuild: ${error.message}\n`);
    return CANNOT;
  }
}

/** Waits for the relay to tell every workflow. Answers how many still wait to be told. */
async function waitUntilTold(
  dataSource: DataSource,
  patienceMs: number,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const until = performance.now() + patienceMs;
  const onProgress = progressOn(stderr, 'workflows told');
  for (let first: number | undefined; ;) {
    const [{ waiting }]: [{ waiting: number }] = await dataSource.query(
      'SELECT count(*) AS waiting FROM to_tell',
    );
    first ??= waiting;
    if (waiting === 0 || performance.now() >= until) return waiting;
    onProgress(first - waiting, first);
    await sleep(LOOK_EVERY_MS);
  }
}

function forPeople(
  { dossiers, entries, changes, damaged, marked }: Rebuilt,
  waiting: number,
): string {
  return [
    `✓ registers rebuilt from ${changes} entries`,
    `✓ ${dossiers} dossiers rebuilt from ${entries} entries`,
    ...damaged.map(
      (dossier) => `✗ ${dossier} cannot be rebuilt: its chain is damaged; see ro verify`,
    ),
    waiting === 0
      ? `✓ ${marked} workflows told`
      : `… ${waiting} of ${marked} workflows still wait to be told: the worker does it when it runs`,
    '',
  ].join('\n');
}
