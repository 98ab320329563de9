import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TERM_IDS } from '../../../rules/admission/packs/pack';
import { isRuleRow, NOT_YET, PAGE, readPage, ROOT, rowsIn, withValues } from './table';
import { ALL_PACKS, valueCells } from './values';

const REFERENCE = /`((?:rules|tests)\/[^`]+)` (.+)/;
const ALL_RULES = Array.from({ length: 37 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`);
if (process.env['RO_WRITE_REGULATIONS']) writeFileSync(PAGE, withValues(readPage()));

const rows = rowsIn(readPage());
const applied = rows.filter((cells) => cells.at(-1) !== NOT_YET);
const named = applied.flatMap((cells) =>
  cells.flatMap((cell) => {
    const [, path, name] = REFERENCE.exec(cell) ?? [];
    return path && name ? [[path, name] as const] : [];
  }),
);

describe('docs/regulations.md', () => {
  it('names a function and a test in every row', () => {
    expect(
      applied.filter((cells) => !cells.slice(-2).every((cell) => REFERENCE.test(cell))),
    ).toEqual([]);
    expect(applied.length).toBeGreaterThan(35);
  });

  it.each(named)('%s has %s', (path, name) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    const source = readFileSync(join(ROOT, path), 'utf8').replace(/\s+/g, ' ');
    const wanted = path.startsWith('rules/')
      ? new RegExp(`(function|const) ${name}\\b`)
      : new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(source).toMatch(wanted);
  });

  it.each(rows.filter(isRuleRow).map((cells) => [cells[0] ?? '', cells] as const))(
    '%s says what every pack says (RO_WRITE_REGULATIONS=1 writes it)',
    (rule, cells) => {
      expect(cells.slice(2, -2)).toEqual(valueCells(rule));
      expect(cells).toHaveLength(ALL_PACKS.length + 5);
    },
  );

  it('speaks of each of the 37 rules, and of every term of the law, once', () => {
    const spoken = rows.filter(isRuleRow).map(([rule = '']) => rule);
    expect(new Set(spoken).size).toBe(spoken.length);
    expect(spoken.filter((rule) => rule.length === 3).sort()).toEqual(ALL_RULES);
    expect(TERM_IDS.filter((id) => id.startsWith('R') && !spoken.includes(id))).toEqual([]);
  });
});
