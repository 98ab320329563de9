import { measureActs } from './acts';
import { BENCH_HELP, readBenchOptions } from './options';
import { say } from './print';
import { measureScale } from './scale/measure';

/**
 * Measures what the arguments ask for.
 * @returns the exit code: 0; 1 when a run broke an invariant or was stopped; 2 when the arguments are not understood
 */
export async function runBench(argv: readonly string[]): Promise<number> {
  const options = readBenchOptions(argv);
  if (options === 'help') {
    process.stdout.write(BENCH_HELP);
    return 0;
  }
  if ('wrong' in options) {
    say(`${options.wrong}\n\n${BENCH_HELP}`);
    return 2;
  }
  if (options.what === 'acts') {
    await measureActs();
    return 0;
  }
  return measureScale(options);
}
