import { parseArgs } from 'node:util';
import { LANGUAGES } from '../rules/messages/say';
import { importYearFile, signNotice } from './calendar/acts';
import { NotUnderstood, type Tell } from './calendar/asked';
import { Refused } from './calendar/door';
import { CALENDAR_HELP } from './calendar/help';
import { previewYearFile, showYear } from './calendar/reads';
import { NothingRuns } from './open-book';

const REFUSED = 1;
const CANNOT = 2;

/** Each answers the exit code. */
const VERBS = {
  show: showYear,
  preview: previewYearFile,
  import: importYearFile,
  sign: signNotice,
};

/** `ro calendar show|preview|import|sign`; the arguments are those after `calendar`. @returns the exit code */
export async function runCalendar(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    stdout.write(CALENDAR_HELP);
    return 0;
  }
  try {
    const { verb, ...asked } = readArguments(argv);
    const tell: Tell = (sentence, object) =>
      void stdout.write(asked.json ? `${JSON.stringify(object)}\n` : `${sentence}\n`);
    return await verb(asked, tell);
  } catch (error) {
    const refused = error instanceof Refused;
    if (!(refused || error instanceof NotUnderstood || error instanceof NothingRuns)) throw error;
    stderr.write(`ro calendar: ${error.message}\n`);
    return refused ? REFUSED : CANNOT;
  }
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parsed(argv);
  const [name = '(nothing)', ...words] = positionals;
  const verb = Object.entries(VERBS).find(([known]) => known === name)?.[1];
  if (!verb) {
    throw new NotUnderstood(`verb: ${name} is none of ${Object.keys(VERBS).join(', ')}`);
  }
  const language = LANGUAGES.find((known) => known === (values.language ?? 'en'));
  if (!language) throw new NotUnderstood(`--language: must be one of ${LANGUAGES.join(', ')}`);
  const { json = false, year, organisation, url, code } = values;
  const dryRun = values['dry-run'] ?? false;
  return { verb, words, language, json, dryRun, year, organisation, login: values.as, url, code };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        json: { type: 'boolean' },
        language: { type: 'string' },
        year: { type: 'string' },
        organisation: { type: 'string' },
        as: { type: 'string' },
        url: { type: 'string' },
        code: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new NotUnderstood(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
