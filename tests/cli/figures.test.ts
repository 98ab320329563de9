import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runFigures } from '../../cli/figures';
import { FiguresWorld } from '../api/support/figures-world';

const environment = { ...process.env };
let world: FiguresWorld;
beforeAll(async () => {
  world = await FiguresWorld.open();
  delete process.env['TEMPORAL_ADDRESS'];
  process.env['DATABASE_URL'] = world.door.testDatabase.appUrl;
}, 120_000);
afterAll(async () => {
  process.env = environment;
  await world.door.close();
});

async function run(...argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runFigures(argv, stdout, stderr);
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}
const ask = (...more: readonly string[]) =>
  run('admissions', '--body', 'S.S', '--year', String(world.year), ...more);

it('prints plan and actual, the chosen way of counting and how the rest was counted', async () => {
  const { code, out } = await ask('--counted-by', 'ceremony');
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines[0]).toBe(`Admissions: Tổ chức S (S.S), Year ${world.year}`);
  expect(lines[1]).toContain('by the day of the ceremony');
  expect(lines).toContain(
    'Total: Plan 8; Actual 4 (50.0%); Q1 1 Q2 2 Q3 1 Q4 0; % of members 20.0%',
  );
  expect(lines).toContain(
    '  Tổ chức C: Plan –; Actual 0 (–); Q1 0 Q2 0 Q3 0 Q4 0; % of members 0.0%',
  );
  expect(lines).toContain('      2  Resolution of the cell');
});

it('answers as the API does, as one object or as a table, in either language', async () => {
  const { out } = await ask('--json');
  const answer = await world.ask('S');
  expect(JSON.parse(out)).toEqual(answer.body);
  const csv = await ask('--csv', '--language', 'vi');
  expect(csv.out).toContain('"S.A","Tổ chức A","3","4","133.3"');
  expect(csv.out).toContain('Tính năm theo ngày quyết định kết nạp');
  const byId = await run(
    'admissions',
    '--body',
    world.tree.id('A1'),
    '--year',
    String(world.year),
    '--json',
  );
  expect(JSON.parse(byId.out)).toMatchObject({ actual: 3, below: [] });
});

it.each([
  [['admissions', '--body', 'S.S'], 2, '--year: must be YYYY'],
  [['admissions', '--year', '2026'], 2, '--body: an id or a code is missing'],
  [['marriages'], 2, 'only admissions'],
  [
    ['admissions', '--body', 'S.S', '--year', '2026', '--counted-by', 'birthday'],
    2,
    'must be one of decision, ceremony',
  ],
  [['admissions', '--body', 'S.S', '--year', '2026', '--as-of', '2026-02-30'], 2, 'is no day'],
  [['admissions', '--body', 'S.S', '--year', '2026', '--as-of', '2199-01-01'], 2, 'has not come'],
  [['admissions', '--body', 'S.S', '--year', '2026', '--json', '--csv'], 2, 'only one of them'],
  [['admissions', '--body', 'nobody', '--year', '2026'], 1, 'no body nobody'],
])('says why it prints nothing: %j', async (argv, code, why) => {
  const answer = await run(...argv);
  expect([answer.code, answer.out]).toEqual([code, '']);
  expect(answer.err).toContain(why);
});
