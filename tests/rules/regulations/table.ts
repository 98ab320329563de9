import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_PACKS, valueCells } from './values';

export const ROOT = join(__dirname, '../../..');
export const PAGE = join(ROOT, 'docs/regulations.md');
/** Stands for function and test of a rule whose values nothing applies yet. */
export const NOT_YET = 'none yet';

/** Cells of a line of a Markdown table. */
export function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The page's rows without heads and rules, every table together. */
export function rowsIn(page: string): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-+|Rule|Reading) /.test(line))
    .map(cellsOf);
}

/** Whether a row is of a rule, and not of a reading of our own. */
export function isRuleRow([rule = '']: readonly string[]): boolean {
  return /^R\d\d[a-z]?$/.test(rule);
}

/**
 * The page with the values of every rule's row as the packs have them: whoever adds a rule writes its name, function
 * and test, with or without values between them.
 * @throws Error where a row names a function or a test that is not there
 */
export function withValues(page: string): string {
  const faults = faultsOf(page);
  if (faults.length > 0) throw new Error(`docs/regulations.md: ${faults.join('; ')}`);
  const head = ['Rule', 'What', 'Article', ...ALL_PACKS.map(({ id }) => id), 'Function', 'Test'];
  return page
    .split('\n')
    .map((line) => {
      if (/^\| Rule /.test(line))
        return `| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`;
      const cells = cellsOf(line);
      if (!line.startsWith('| ') || !isRuleRow(cells)) return line;
      const [rule = '', what = ''] = cells;
      return `| ${[rule, what, ...valueCells(rule), ...cells.slice(-2)].join(' | ')} |`;
    })
    .filter((line, at, lines) => !(/^\| -/.test(line) && /^\| Rule /m.test(lines[at - 1] ?? '')))
    .join('\n');
}

const REFERENCE = /^`((?:rules|tests)\/[^`]+)` (.+)$/;
/** What stands first in a call, as a title does; a comment or a value that reads alike is no test. */
const TITLE = /\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

/**
 * What is wrong with the rows, each in a sentence: a rule or a reading whose function or test is not there. A rule that
 * nothing applies yet says so in both cells.
 */
export function faultsOf(page: string): readonly string[] {
  return rowsIn(page).flatMap((cells) => {
    const [of = '', ...rest] = cells;
    const [does = '', tested = ''] = rest.slice(-2);
    if (does === NOT_YET && tested === NOT_YET && isRuleRow(cells)) return [];
    const faults = [faultOf(does, 'rules/', 'function'), faultOf(tested, 'tests/', 'test')];
    return faults.flatMap((fault) => (fault ? [`${of}: ${fault}`] : []));
  });
}

function faultOf(cell: string, room: 'rules/' | 'tests/', what: string): string | null {
  const [, path = '', name = ''] = REFERENCE.exec(cell) ?? [];
  if (!path.startsWith(room)) return `names no ${what}, but says "${cell}"`;
  if (!existsSync(join(ROOT, path))) return `there is no ${path}`;
  const source = readFileSync(join(ROOT, path), 'utf8');
  const found =
    room === 'rules/'
      ? new RegExp(`\\b(function|const) ${name}\\b`).test(source)
      : [...source.matchAll(TITLE)].some(([, , title = '']) => title.includes(name));
  return found ? null : `${path} has no ${what} ${name}`;
}

/** The rules that nothing applies yet. */
export function notYet(page: string): readonly string[] {
  return rowsIn(page)
    .filter((cells) => isRuleRow(cells) && cells.at(-1) === NOT_YET)
    .map(([rule = '']) => rule);
}

export function readPage(): string {
  return readFileSync(PAGE, 'utf8');
}
