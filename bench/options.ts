import { parseArgs } from 'node:util';

export const BENCH_HELP = `npm run bench [-- acts]     an act acknowledged over HTTP against the raw SQL floor
npm run bench -- scale      inbox, lists and counts with 5 million open tasks below 300,000 bodies

  --tasks N      open tasks of the large fill, default 5000000; at least 2000
  --bodies N     bodies of the tree, default 300000; at least 300

One JSON object per figure on the standard output, progress on the standard error. Exit code 1 when an
invariant is violated: the figures are void then; 2 when the arguments are not understood.
`;

export type BenchOptions =
  | { readonly what: 'acts' }
  | { readonly what: 'scale'; readonly tasks: number; readonly bodies: number };

/** Reads the arguments; `help` when asked for it, else what is wrong with them. */
export function readBenchOptions(
  argv: readonly string[],
): BenchOptions | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        tasks: { type: 'string' },
        bodies: { type: 'string' },
      },
    });
    if (values.help) return 'help';
    const [what = 'acts', ...rest] = positionals;
    if (rest.length > 0)
      return { wrong: `one word says what to measure; ${rest.join(' ')} is too much` };
    if (what === 'acts') {
      const sized = values.tasks !== undefined || values.bodies !== undefined;
      return sized ? { wrong: '--tasks and --bodies belong to scale' } : { what };
    }
    if (what !== 'scale')
      return { wrong: `there is nothing called ${what} to measure: acts or scale` };
    const tasks = whole(values.tasks, 5_000_000);
    const bodies = whole(values.bodies, 300_000);
    if (tasks < 2_000) return { wrong: '--tasks is a whole number of at least 2000' };
    if (bodies < 300) return { wrong: '--bodies is a whole number of at least 300' };
    return { what, tasks, bodies };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** 0 for what is no whole number. */
function whole(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
