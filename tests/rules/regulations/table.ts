import { readFileSync } from 'node:fs';
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
 */
export function withValues(page: string): string {
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

export function readPage(): string {
  return readFileSync(PAGE, 'utf8');
}
