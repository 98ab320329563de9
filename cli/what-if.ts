import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createContext } from '../ledger/context';
import { whatIf, type Replayed } from '../ledger/what-if/what-if';
import { sayFinding } from '../rules/messages/packs/say-finding';
import { say } from '../rules/messages/say';
import { procedures } from '../rules/procedures';
import { readDraft } from '../rules/admission/packs/read-draft';
import { NothingRuns, openRunningBook, progressOn } from './open-book';

const HELP = `ro pack what-if <layer-or-pack.json> [--organisation <id>] [--json]
Decides every dossier, past and running, again under a draft, each act with the facts of its own day. For each that
would have missed: which act, by which article; that would have passed; whose dates would move; or that cannot be told,
because the facts were not recorded. Reads only; a draft holds from the opening of the file on.
A draft is a layer as of \`ro pack validate\`, or values of a pack: {"pack":"P2026B","values":{"minimumCell":4}}.
Exit code 0 when it was told, 2 when the question or the file cannot be read, or nothing runs.
`;
const CANNOT = 2;

/** `ro pack what-if`; the arguments are those after it. @returns the exit code */
export async function runWhatIf(
  argv: readonly string[],
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const asked = readAsked(argv);
  if (!asked) {
    stderr.write(HELP);
    return CANNOT;
  }
  const read = readDraft(asked.text);
  if (read.kind === 'unreadable') {
    const lines = read.findings.map((one) => `${sayFinding('en', one)}\n`);
    stderr.write(`ro pack what-if: the draft cannot be read\n${lines.join('')}`);
    return CANNOT;
  }
  try {
    const { dataSource } = await openRunningBook();
    const ledger = createContext({ dataSource, procedures });
    const counts = { passes: 0, misses: 0, 'would-have-passed': 0, undecidable: 0, datesMove: 0 };
    try {
      const onProgress = progressOn(stderr, 'dossiers decided again');
      const { organisation } = asked;
      for await (const one of whatIf(ledger, { draft: read.layer, organisation, onProgress })) {
        counts[one.verdict] += 1;
        if (one.verdict === 'passes' && one.datesMoved.length > 0) counts.datesMove += 1;
        const line = asked.json ? JSON.stringify(one) : sayOne(one);
        if (line !== null) stdout.write(`${line}\n`);
      }
    } finally {
      await dataSource.destroy();
    }
    stdout.write(asked.json ? `${JSON.stringify(counts)}\n` : sayCounts(counts));
    return 0;
  } catch (error) {
    if (!(error instanceof NothingRuns)) throw error;
    stderr.write(`ro pack what-if: ${error.message}\n`);
    return CANNOT;
  }
}

interface Asked {
  readonly text: string;
  readonly organisation: string | null;
  readonly json: boolean;
}

function readAsked(argv: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' }, organisation: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length !== 1) return null;
    const text = readFileSync(file, 'utf8');
    return { text, organisation: values.organisation ?? null, json: values.json ?? false };
  } catch {
    return null; // an argument nobody knows, or no such file: the caller prints the usage
  }
}

/** Null for a dossier to which nothing would have happened. */
function sayOne(one: Replayed): string | null {
  switch (one.verdict) {
    case 'passes':
      return one.datesMoved.length === 0
        ? null
        : `${one.code}: passes; ${one.datesMoved
            .map(({ clock, before, after }) => `${clock} ${before ?? '–'} → ${after ?? '–'}`)
            .join(', ')}`;
    case 'misses':
      return `${one.code}: misses at entry ${one.seq}, ${one.act}: ${one.refusals
        .map(({ code, article, facts }) => `${say('en', code, facts)} [${article}]`)
        .join(' ')}`;
    case 'would-have-passed':
      return `${one.code}: would have passed the vote of entry ${one.seq}, ${one.act}`;
    case 'undecidable':
      return `${one.code}: cannot be told from entry ${one.seq}, ${one.act}: ${one.why}`;
  }
}

function sayCounts(counts: Readonly<Record<Replayed['verdict'] | 'datesMove', number>>): string {
  const { passes, misses, undecidable, datesMove } = counts;
  return `${passes} pass (dates of ${datesMove} move), ${misses} miss, ${counts['would-have-passed']} would have passed a failed vote, ${undecidable} cannot be told\n`;
}
