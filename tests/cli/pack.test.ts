import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runPack } from '../../cli/pack';

const folder = mkdtempSync(join(tmpdir(), 'ro-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = runPack(argv, stdout, stderr);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}
function file(content: unknown): string {
  const path = join(folder, 'layer.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const LAYER = {
  id: 'quicker',
  version: 1,
  kind: 'overlay',
  body: 'province',
  publishedOn: '2026-08-03',
  by: ['one', 'two'],
  changes: [
    {
      path: 'terms.R15',
      value: { length: { workingDays: 45 }, anchor: 'cell-resolved' },
      article: 'local rule 7',
    },
  ],
  steps: ['awareness-check'],
};
const withChange = (change: object) => ({
  ...LAYER,
  changes: [{ ...LAYER.changes[0], ...change }],
});

describe('ro pack', () => {
  it('lists the six packs with regulation, days and how much is to be confirmed', () => {
    const { code, out } = run('list');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(6);
    expect(out).toMatch(
      /^P2025B: 2025-07-01 to 2026-04-10: 294-QĐ\/TW .*\(\d+ values, \d+ to be confirmed\)$/m,
    );
    expect(out).toMatch(/^P2026B: from 2026-07-26: 208-QĐ\/TW/m);
    expect(JSON.parse(run('list', '--json').out).packs).toHaveLength(6);
  });

  it('shows each value with citation, confidence and the mark of what is not confirmed', () => {
    const { out } = run('show', 'P2025B');
    expect(out).toMatch(
      /^terms\.R17: Ceremony \(R17\): 30 working days from its receipt by the cell \[294-QĐ\/TW .*, restated\]$/m,
    );
    expect(out).toMatch(/^terms\.R15: .*\[.*, assumed, to be confirmed\]$/m);
    const { values } = JSON.parse(run('show', 'P2025B', '--json').out);
    expect(values).toContainEqual(
      expect.objectContaining({ path: 'terms.R15', confirmed: false, confidence: 'assumed' }),
    );
  });

  it('tells what changes from P2025B to P2026B in sentences', () => {
    expect(run('diff', 'P2025B', 'P2026B').out.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^Decision of an authorised grassroots committee \(R13\): there is no such power/,
      ),
      expect.stringMatching(
        /^Education \(R03\): now lower-secondary programme completed, no longer lower-secondary diploma \[208-QĐ\/TW .*restated\]$/,
      ),
      expect.stringMatching(
        /^Who decides \(R13\): now the standing committee of the grassroots committee/,
      ),
      expect.stringMatching(
        /^Ceremony \(R17\): 30 working days now count from the issue of the decision, no longer from its receipt by the cell \[208-QĐ\/TW .*, restated\]$/,
      ),
      expect.stringMatching(
        /^\d+ other values are the same; \d+ of them are to be confirmed in P2026B\.$/,
      ),
    ]);
  });

  it('tells it in Vietnamese too, and as one object', () => {
    expect(run('diff', 'P2025B', 'P2026B', '--language', 'vi').out).toContain(
      'Lễ kết nạp (R17): 30 ngày làm việc nay tính từ ngày ban hành quyết định',
    );
    const { differences } = JSON.parse(run('diff', 'P2025B', 'P2026B', '--json').out);
    expect(differences.map(({ path }: { path: string }) => path)).toEqual([
      'authorisedDecision',
      'education',
      'decider',
      'terms.R17',
    ]);
  });

  it('says when nothing differs', () => {
    expect(run('diff', 'P2026A', 'P2026B').out).toMatch(/^No value differs; \d+ of the \d+ values/);
  });

  it('finds nothing to mend in our packs and in a layer that tightens', () => {
    expect(run('validate')).toEqual({ code: 0, out: 'Nothing to mend.\n', err: '' });
    expect(run('validate', file(LAYER)).code).toBe(0);
  });

  it.each([
    [
      'a value that loosens',
      { value: { length: { workingDays: 90 }, anchor: 'cell-resolved' } },
      /^changes\[0\]\.value: loosens P2026B, which has .*60.*; a local rule may only ask more/,
    ],
    [
      'a path that is none',
      { path: 'terms.R99' },
      /^changes\[0\]\.path: is no value of P2026B; `ro pack show P2026B`/,
    ],
    [
      'another shape',
      { value: 45 },
      /^changes\[0\]\.value: has not the form of this value; write it like \{"length"/,
    ],
  ])('names the field and the remedy of %s', (_what, change, says) => {
    const { code, out } = run('validate', file(withChange(change)));
    expect(code).toBe(1);
    expect(out).toMatch(says);
  });

  it.each([
    ['(input)', []],
    ['by', { ...LAYER, by: ['one', 'one'] }],
    ['publishedOn', { ...LAYER, publishedOn: '2026-02-30' }],
    ['kind', { ...LAYER, kind: 'wish' }],
    ['pack', { ...LAYER, kind: 'confirmation' }],
    ['pack', { ...LAYER, pack: 'P1' }],
    ['version', { ...LAYER, version: 0 }],
    ['colour', { ...LAYER, colour: 'red' }],
    ['changes', { ...LAYER, changes: {} }],
    ['changes', { ...LAYER, changes: [], steps: [] }],
    ['changes[0].article', withChange({ article: '' })],
    ['changes[0].why', withChange({ why: 'so' })],
    ['changes[1].path', { ...LAYER, changes: [LAYER.changes[0], LAYER.changes[0]] }],
    ['steps', { ...LAYER, steps: ['dance'] }],
    ['file', '{'],
  ])('exits 2 and names %s of a file that is no layer', (field, content) => {
    const { code, out, err } = run('validate', file(content));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`(^|: )${field.replace(/[[\]().]/g, '\\$&')}: `, 'm'));
  });

  it.each([
    [['show', 'P9'], 'id: P9 is no pack; there are P2016'],
    [['diff', 'P2025B'], 'diff takes two ids'],
    [['diff', 'P2025B', 'P1'], 'after: P1'],
    [['validate', 'nowhere.json'], 'file: nowhere.json cannot be read'],
    [['judge'], 'verb: judge is none of list, show, diff, validate'],
    [[], 'verb: (nothing)'],
    [['list', '--language', 'fr'], '--language: must be one of'],
    [['list', '--odd'], 'odd'],
  ])('exits 2 on %j', (argv, says) => {
    const { code, out, err } = run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  it('explains itself', () => {
    expect(run('--help').out).toContain('ro pack diff <id> <id>');
  });
});
