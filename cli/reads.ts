import { createContext } from '../ledger/context';
import { dropReads, type DroppedMonth } from '../ledger/read-log/drop-month';
import { assertNever } from '../rules/kernel/json';
import { procedures } from '../rules/procedures';
import { NothingRuns, openRunningBook } from './open-book';

const HELP = `ro reads drop <YYYY-MM>
Takes the readings of one month away for ever; the chain over the audit of reads says so from then on. Set DATABASE_URL to the
owner of the database: the application cannot. This month and the last are never dropped.
Exit code 0 when it is gone, 1 when it was left, 2 when the command is not understood or nothing runs.
`;
const LEFT = 1;
const CANNOT = 2;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `ro reads`; the arguments are those after it. @returns the exit code */
export async function runReads(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const [verb, month = '', ...more] = argv;
  if (verb === '--help' || verb === '-h') {
    stdout.write(HELP);
    return 0;
  }
  if (verb !== 'drop' || !MONTH.test(month) || more.length > 0) {
    stderr.write(HELP);
    return CANNOT;
  }
  try {
    const { dataSource } = await openRunningBook();
    const { pool } = createContext({ dataSource, procedures });
    const dropped = await dropReads(pool, `${month}-01`).finally(() => dataSource.destroy());
    stdout.write(`${say(dropped, month)}\n`);
    return dropped.kind === 'dropped' ? 0 : LEFT;
  } catch (error) {
    if (!(error instanceof NothingRuns)) throw error;
    stderr.write(`ro reads: ${error.message}\n`);
    return CANNOT;
  }
}

function say(dropped: DroppedMonth, month: string): string {
  switch (dropped.kind) {
    case 'dropped':
      return `${dropped.rows} readings of ${month} are gone; the chain says so.`;
    case 'too-young':
      return `Readings of ${month} stay: only months before the last one are dropped.`;
    case 'not-there':
      return `There is no part of the audit of reads for ${month}.`;
    default:
      return assertNever(dropped);
  }
}
