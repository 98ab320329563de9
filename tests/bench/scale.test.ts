import { checkScale } from '../../bench/scale/check';
import { fill } from '../../bench/scale/fill';
import { measureScale } from '../../bench/scale/measure';
import { startApi } from '../../api/start';
import { createDataSource } from '../../entities/data-source';
import { freshDatabase } from '../support/postgres';

const NEVER = new AbortController().signal;
let printed: Record<string, unknown>[];
beforeEach(() => {
  printed = [];
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    printed.push(JSON.parse(String(line)));
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

it('prints every figure with its rounds and ends with a check, at a small size', async () => {
  const code = await measureScale({
    tasks: 6_000,
    bodies: 3_000,
    signal: NEVER,
    openApi: (databaseUrl) =>
      startApi({
        databaseUrl,
        host: '127.0.0.1',
        port: 0,
        papersFolder: '/nowhere',
        mode: 'test',
        parts: [],
        logLevel: 'silent',
      }),
  });
  expect(code).toBe(0);
  expect(printed.map(({ figure }) => figure)).toEqual([
    'fill',
    'fill',
    'inbox-scale',
    'subtree-list',
    'subtree-counts',
    'figures-admissions',
    'verify',
  ]);
  const spread = {
    min: expect.any(Number),
    median: expect.any(Number),
    max: expect.any(Number),
  };
  expect(printed[1]).toMatchObject({ tasks: 6_000, fsync: 'on', synchronous_commit: 'on' });
  expect(printed[2]).toMatchObject({ ratio: expect.any(Number), few: spread, many: spread });
  const levels = ['nation', 'province', 'superior', 'grassroots', 'division', 'cell'];
  for (const figure of [printed[3], printed[4]]) {
    expect(figure).toMatchObject({ ms: expect.any(Number) });
    expect(figure?.['levels']).toEqual(
      expect.arrayContaining(levels.map((level) => expect.objectContaining({ level, ...spread }))),
    );
  }
  expect(printed[5]).toMatchObject({ plain: spread });
  expect(printed[5]?.['levels']).toEqual(
    expect.arrayContaining(
      levels.map((level) =>
        expect.objectContaining({ level, ratio: expect.any(Number), ...spread }),
      ),
    ),
  );
  expect(printed[6]).toMatchObject({ violated: 0 });
}, 120_000);

it.each([
  [
    'a counter is wrong',
    'UPDATE task_count SET open = open + 1 WHERE ctid = (SELECT min(ctid) FROM task_count)',
  ],
  [
    'a place is missing',
    'DELETE FROM dossier_place WHERE ctid = (SELECT min(ctid) FROM dossier_place)',
  ],
  [
    'a task has another chain',
    `UPDATE task SET bodies = bodies[2:] WHERE ctid = (SELECT min(ctid) FROM task)`,
  ],
  [
    'the tree goes round',
    `INSERT INTO organisation_parent (child, parent, from_on)
    SELECT id, (SELECT id FROM organisation WHERE code = 'cell-0'), '2020-01-01' FROM organisation WHERE code = 'nation-0'`,
  ],
])(
  'finds it when %s',
  async (_what, spoil) => {
    const database = await freshDatabase();
    const owner = await createDataSource(database.ownerUrl).initialize();
    try {
      await fill(database.ownerUrl, { tasks: 2_000, bodies: 300, signal: NEVER });
      expect(await checkScale(owner)).toBe(0);
      await owner.query(spoil);
      expect(await checkScale(owner)).toBeGreaterThan(0);
    } finally {
      await owner.destroy();
      await database.drop();
    }
  },
  60_000,
);

it('stops between two parts when it is told to', async () => {
  const database = await freshDatabase();
  try {
    const filling = fill(database.ownerUrl, {
      tasks: 2_000,
      bodies: 300,
      signal: AbortSignal.abort(),
    });
    await expect(filling).rejects.toThrow(/abort/i);
  } finally {
    await database.drop();
  }
});
