import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The tests of the rules in one file, for mutation runs: the rules are loaded once per mutant, not once per file. Left out
 * are random walks (a mutant must be caught by a rule's own tests) and rooms whose rules are not mutated.
 */
const LEFT_OUT =
  /(walk|properties|regulations)\.test\.ts$|^(staffing|rights|world|transfer|regulations)\//;
/** Which tests a run asks, by the beginnings of their paths; all where it does not say. */
const ASKED = (process.env['RO_MUTATION_TESTS'] ?? '').split(',');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const files = filesIn(__dirname)
  .map((path) => relative(__dirname, path))
  .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
  .filter((name) => ASKED.some((beginning) => name.startsWith(beginning)));

for (const name of files) {
  // a file's own words, so that what fails names its file
  describe(name, () => void jest.requireActual(join(__dirname, name)));
}
