import { parseArgs } from 'node:util';
import { figuresLines } from '../api/figures/lines';
import { saidOf } from '../api/figures/said';
import { figuresCsv } from '../api/figures/table';
import { createContext, type LedgerContext } from '../ledger/context';
import { admissionFigures, type AdmissionFigures } from '../ledger/figures/admissions';
import { COUNTED_BY, daysAsked, type CountedBy, type FiguresDays } from '../ledger/figures/asked';
import { businessNow } from '../ledger/business-time';
import { isPlainDate, type PlainDate } from '../rules/calendar/plain-date';
import { LANGUAGES, type Language } from '../rules/messages/say';
import { procedures } from '../rules/procedures';
import { NothingRuns, openRunningBook } from './open-book';

const HELP = `ro figures admissions --body <id or code> --year <YYYY> [--counted-by decision|ceremony]
   [--as-of <YYYY-MM-DD>] [--members-on <YYYY-MM-DD>] [--language vi|en] [--json|--csv]
Admissions of the year against the signed plan, for a body and all below it, by quarter and by body; where dossiers stand;
what is expected and missing. How it was counted is printed with it. Reads the book of DATABASE_URL, else of the running
system, as whoever operates it: nobody's rights are asked.
Exit code 0 when printed, 1 when there is no such body on the day, 2 when the command is not understood or nothing runs.
`;
const NO_BODY = 1;
const CANNOT = 2;

/** Thrown to leave at the first thing that cannot be understood. */
class NotUnderstood extends Error {}

interface Asked {
  readonly body: string;
  readonly year: number;
  readonly countedBy: CountedBy;
  readonly days: FiguresDays;
  readonly language: Language;
  readonly as: 'json' | 'csv' | 'lines';
}

/** `ro figures`; the arguments are those after it. @returns the exit code */
export async function runFigures(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    stdout.write(HELP);
    return 0;
  }
  try {
    const asked = readAsked(argv);
    const { dataSource } = await openRunningBook();
    const ledger = createContext({ dataSource, procedures });
    const figures = await read(ledger, asked).finally(() => dataSource.destroy());
    if (figures) stdout.write(written(figures, asked));
    else stderr.write(`ro figures: no body ${asked.body} stands on that day\n`);
    return figures ? 0 : NO_BODY;
  } catch (error) {
    if (!(error instanceof NotUnderstood) && !(error instanceof NothingRuns)) throw error;
    stderr.write(`ro figures: ${error.message}\n`);
    return CANNOT;
  }
}

async function read(
  ledger: LedgerContext,
  { body: named, year, countedBy, days }: Asked,
): Promise<AdmissionFigures | null> {
  const { today } = await businessNow(ledger);
  const { rows } = await ledger.pool.query<{ id: string }>(
    'SELECT id FROM organisation WHERE id::text = $1 OR code = $1',
    [named],
  );
  const [found] = rows;
  if (!found) return null;
  const on = daysAsked(year, days, today);
  const late = Object.entries(on).find(([, day]) => day > today);
  if (late) throw new NotUnderstood(`${late[1]} has not come: today is ${today}`);
  return admissionFigures(ledger, { body: found.id, year, countedBy, ...on }, today);
}

function written(figures: AdmissionFigures, { as, language }: Asked): string {
  switch (as) {
    case 'json':
      return `${JSON.stringify({ ...figures, said: saidOf(figures, language) })}\n`;
    case 'csv':
      return figuresCsv(figures, language);
    case 'lines':
      return `${figuresLines(figures, language).join('\n')}\n`;
  }
}

function readAsked(argv: readonly string[]): Asked {
  const { values, positionals } = parsed(argv);
  if (positionals.join(' ') !== 'admissions') {
    throw new NotUnderstood(`figures of ${positionals.join(' ') || '(nothing)'}: only admissions`);
  }
  const year = Number(values.year);
  if (!/^20[1-4]\d$/.test(values.year ?? '')) throw new NotUnderstood('--year: must be YYYY');
  if (!values.body) throw new NotUnderstood('--body: an id or a code is missing');
  if (values.json && values.csv) throw new NotUnderstood('--json and --csv: only one of them');
  return {
    ...{ body: values.body, year },
    countedBy: oneOf('counted-by', COUNTED_BY, values['counted-by'] ?? 'decision'),
    days: {
      ...(values['as-of'] && { asOf: dayOf('as-of', values['as-of']) }),
      ...(values['members-on'] && { membersOn: dayOf('members-on', values['members-on']) }),
    },
    language: oneOf('language', LANGUAGES, values.language ?? 'en'),
    as: values.json ? 'json' : values.csv ? 'csv' : 'lines',
  };
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        ...{ body: text, year: text, 'counted-by': text, 'as-of': text, 'members-on': text },
        ...{ language: text, json: flag, csv: flag },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new NotUnderstood(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function oneOf<T extends string>(name: string, known: readonly T[], asked: string): T {
  const found = known.find((one) => one === asked);
  if (!found) throw new NotUnderstood(`--${name}: must be one of ${known.join(', ')}`);
  return found;
}

function dayOf(name: string, asked: string): PlainDate {
  if (!isPlainDate(asked)) throw new NotUnderstood(`--${name}: ${asked} is no day`);
  return asked;
}
