import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/security/asvs.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', level = '', gist = '', stands = '', why = '']) => ({
    id,
    level,
    gist,
    stands,
    why,
  }));

/** How many requirements each section of chapters 6 to 10 of ASVS 5.0.0 has. */
const SECTIONS: Readonly<Record<string, number>> = {
  '6.1': 3,
  '6.2': 12,
  '6.3': 8,
  '6.4': 6,
  '6.5': 8,
  '6.6': 4,
  '6.7': 2,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 3,
  '7.6': 2,
  '8.1': 4,
  '8.2': 4,
  '8.3': 3,
  '8.4': 2,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 3,
  '10.3': 5,
  '10.4': 16,
  '10.5': 5,
  '10.6': 2,
  '10.7': 3,
};
const REFERENCE = /`(tests\/[^`]+)` ([^;|]+)/;

function squeezed(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').replace(/\s+/g, ' ');
}

test('the table has every requirement of chapters 6 to 10 once, with its level', () => {
  const due = Object.entries(SECTIONS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, nth) => `${section}.${nth + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(due);
  for (const { level } of rows) expect(['1', '2', '3']).toContain(level);
});

test('what is met names a test that is there; what is documented a page; the rest says why', () => {
  const faults = rows.flatMap(({ id, stands, why }) => {
    switch (stands) {
      case 'met': {
        const [, path = '', title = ''] = REFERENCE.exec(why) ?? [];
        const there = path !== '' && existsSync(join(ROOT, path));
        return there && title !== '' && squeezed(path).includes(title.trim())
          ? []
          : [`${id}: ${why}`];
      }
      case 'documented': {
        const [, path = ''] = /`(docs\/[^`]+)`/.exec(why) ?? [];
        return path !== '' && existsSync(join(ROOT, path)) ? [] : [`${id}: ${why}`];
      }
      case 'operator':
      case 'by a library':
      case 'does not apply':
      case 'not met':
        return why.length > 12 ? [] : [`${id}: no reason`];
      default:
        return [`${id}: stands ${stands}`];
    }
  });
  expect(faults).toEqual([]);
});

test('nothing of levels 1 and 2 is left unmet', () => {
  const open = rows.filter(({ level, stands }) => level !== '3' && stands === 'not met');
  expect(open.map(({ id }) => id)).toEqual([]);
});
