import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** The numbers in the first column of the table under "Worked cases". */
function casesOfThePage(): readonly number[] {
  const page = readFileSync(join(ROOT, 'docs/law/admission.md'), 'utf8');
  const section = /^## Worked cases\n([\s\S]*?)^## /m.exec(page)?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .flatMap((line) => (line.split('|')[1] ?? '').split(',').map(Number));
}

/** By number, the files in which a test is called `scenario <number>: …`. */
function namedTests(): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const path of filesIn(join(ROOT, 'tests')).filter((name) => name.endsWith('.test.ts'))) {
    for (const [, number = ''] of readFileSync(path, 'utf8').matchAll(
      /\b(?:it|test)(?:\.each\([^`]*?\]\))?\(\s*['"`]scenario (\d+): /g,
    )) {
      found.set(Number(number), [...(found.get(Number(number)) ?? []), path]);
    }
  }
  return found;
}

describe('the worked cases of docs/law/admission.md', () => {
  const cases = casesOfThePage();
  const tests = namedTests();

  it('are the seventeen that the page counts', () => {
    expect(cases).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 11, 13, 15, 17, 18, 19, 21, 23, 24]);
  });

  it('have a test each that is called "scenario <number>: …"', () => {
    expect(cases.filter((one) => !tests.has(one))).toEqual([]);
  });

  it('are the only ones tests are called after', () => {
    expect([...tests.keys()].filter((one) => !cases.includes(one))).toEqual([]);
  });
});
