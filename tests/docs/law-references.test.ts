import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const ROOMS = ['rules', 'ledger', 'workflows', 'activities', 'entities', 'api', 'cli', 'demo'];
const REFERENCE = /docs\/law\/admission\.md((?: (?:and )?§[\w-]+)+)/g;

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** The anchor a heading gets where Markdown is shown. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');
}

const anchors = new Set(
  [...readFileSync(join(ROOT, 'docs/law/admission.md'), 'utf8').matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) => anchorOf(heading),
  ),
);
const sources = [...ROOMS, 'tests', 'docs', 'web/src']
  .flatMap((room) => filesIn(join(ROOT, room)))
  .filter((path) => /\.(ts|tsx|md|mjs)$/.test(path))
  .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

describe('what the code says of the law', () => {
  it('cites sections of docs/law/admission.md that are there', () => {
    const cited = sources.flatMap(({ path, text }) =>
      [...text.replace(/\n\s*\*?\s*/g, ' ').matchAll(REFERENCE)].flatMap(([, sections = '']) =>
        (sections.match(/§[\w-]+/g) ?? []).map((section) => ({ path, section: section.slice(1) })),
      ),
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter(({ section }) => !anchors.has(section.toLowerCase()))).toEqual([]);
  });

  it('has every step it names', () => {
    for (let step = 0; step <= 15; step += 1) expect(anchors).toContain(`a${step}`);
  });

  it('names no page that is not part of the product', () => {
    const outside = new RegExp(['domain', '/(admission|inspection)\\.md|\\(domain \\d'].join(''));
    expect(sources.filter(({ text }) => outside.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
