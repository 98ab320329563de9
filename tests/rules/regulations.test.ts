import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TERM_IDS, type Pack } from '../../rules/admission/packs/pack';
import { confirmed, packs } from '../../rules/admission/packs/registry';

const ROOT = join(__dirname, '../..');
const REFERENCE = /`((?:rules|tests)\/[^`]+)` (.+)/;
const ALL_RULES = Array.from({ length: 37 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`);

const document = readFileSync(join(ROOT, 'docs/regulations.md'), 'utf8');
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-+|Rule|Reading) /.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const references = rows.flatMap((cells) => cells.flatMap((cell) => REFERENCE.exec(cell) ?? []));
const named = rows.flatMap((cells) =>
  cells.flatMap((cell) => {
    const [, path, name] = REFERENCE.exec(cell) ?? [];
    return path && name ? [[path, name] as const] : [];
  }),
);

/** What the table says of a term, such as `30 working days, to be confirmed`. */
function says(pack: Pack, id: (typeof TERM_IDS)[number]): string {
  const term = pack.terms[id];
  const length =
    'months' in term.length
      ? `${term.length.months} months`
      : `${term.length.workingDays} working days`;
  return `${length}${confirmed(term) ? '' : ', to be confirmed'}`;
}

describe('docs/regulations.md', () => {
  it('names a function and a test in every row', () => {
    expect(references.length).toBe(rows.length * 2 * 3);
    expect(rows.length).toBeGreaterThan(35);
  });

  it.each(named)('%s has %s', (path, name) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    const source = readFileSync(join(ROOT, path), 'utf8').replace(/\s+/g, ' ');
    const wanted = path.startsWith('rules/')
      ? new RegExp(`(function|const) ${name}\\b`)
      : new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(source).toMatch(wanted);
  });

  it.each(TERM_IDS.filter((id) => rows.some(([rule]) => rule === id)))(
    '%s is as long, and as sure, as the packs say',
    (id) => {
      const row = rows.find(([rule]) => rule === id);
      const withoutAnchor = (cell = '') => cell.replace(/ from (receipt|issue)$/, '');
      expect(withoutAnchor(row?.[2])).toBe(says(packs.P2025B, id));
      expect(withoutAnchor(row?.[3])).toBe(says(packs.P2026B, id));
    },
  );

  it('speaks of each of the 37 rules once, as covered or as not covered yet', () => {
    const covered = rows.flatMap(([rule]) =>
      rule?.startsWith('R') && rule.length === 3 ? [rule] : [],
    );
    const missing = document.split('## Not covered yet')[1]?.match(/R\d\d/g) ?? [];
    expect([...covered, ...missing].sort()).toEqual(ALL_RULES);
  });
});
