import type { VerifyReport } from '../ledger/verify/report';
import { verify } from '../ledger/verify';
import { procedures } from '../rules/procedures';
import { openEngineView } from '../worker/engine-view';
import {
  NothingRuns,
  openRunningBook,
  progressOn,
  readArguments,
  type RunningBook,
} from './open-book';

const HELP = `ro verify [--json]
Proves the invariants of the book by reading: chains, rows, duties, votes, terms, rights, and that every open
dossier has its workflow. Says for each how much was looked at and how much is wrong.
Exit code 0 when nothing is violated, 1 when something is, 2 when there is nothing to look at.
--json prints one object as the last line.
`;
const VIOLATED = 1;
const CANNOT = 2;

/** `ro verify`; the arguments are those after it. @returns the exit code */
export async function runVerify(
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
    const book = await openRunningBook();
    const report = await look(book, stderr).finally(() => book.dataSource.destroy());
    stdout.write(asked.json ? jsonLine(report) : forPeople(report));
    return report.violated === 0 ? 0 : VIOLATED;
  } catch (error) {
    if (!(error instanceof NothingRuns)) throw error;
    stderr.write(`ro verify: ${error.message}\n`);
    return CANNOT;
  }
}

async function look(book: RunningBook, stderr: NodeJS.WritableStream): Promise<VerifyReport> {
  const { dataSource, engine } = book;
  const onProgress = progressOn(stderr, 'dossiers verified');
  if (!engine) return verify({ dataSource, procedures, onProgress });
  const workflows = openEngineView(engine);
  try {
    return await verify({ dataSource, procedures, onProgress, workflows });
  } finally {
    await workflows.close();
  }
}

function jsonLine(report: VerifyReport): string {
  return `${JSON.stringify(report)}\n`;
}

function forPeople({ invariants, checked, violated }: VerifyReport): string {
  const lines = invariants.flatMap((line) => [
    `${line.violated === 0 ? '✓' : '✗'} ${line.id}. ${line.title}: ${line.checked} checked, ${line.violated} violated`,
    ...line.examples.map((example) => `    ${example}`),
  ]);
  return [...lines, `${checked} checked, ${violated} violated`, ''].join('\n');
}
