import { writeFileSync } from 'node:fs';
import { TERM_IDS } from '../../../rules/admission/packs/pack';
import { faultsOf, isRuleRow, NOT_YET, PAGE, readPage, rowsIn, withValues } from './table';
import { ALL_PACKS, valueCells } from './values';

const ALL_RULES = Array.from({ length: 37 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`);
if (process.env['RO_WRITE_REGULATIONS']) writeFileSync(PAGE, withValues(readPage()));

const rows = rowsIn(readPage());

describe('docs/regulations.md', () => {
  it('names a function and a test that are there in every row', () => {
    expect(faultsOf(readPage())).toEqual([]);
    expect(rows.length).toBeGreaterThan(60);
  });

  it.each([
    ['no function', '`rules/admission/gates.ts` gateOfHeaven', 'gates.ts has no function'],
    ['no file', '`rules/admission/heaven.ts` ageGate', 'there is no rules/admission/heaven.ts'],
    ['nothing at all', '', 'names no function'],
    ['what is not yet there for one half', NOT_YET, 'names no function'],
  ])('is not written with a row that names %s', (_, does, fault) => {
    const tested = '`tests/rules/admission/gates.test.ts` age by month';
    const row = `| R01 | least age | ${does} | ${tested} |`;
    expect(faultsOf(row)).toEqual([expect.stringContaining(fault)]);
    expect(() => withValues(row)).toThrow(fault);
  });

  it('is not written with a test of which only a comment speaks', () => {
    const path = 'tests/rules/admission/main-path.ts';
    const row = `| R01 | x | \`rules/admission/gates.ts\` ageGate | \`${path}\` on plausible days |`;
    expect(faultsOf(row)).toEqual([`R01: ${path} has no test on plausible days`]);
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
