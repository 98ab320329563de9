import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCalendar } from '../../cli/calendar';
import { plainDate } from '../../rules/calendar/plain-date';
import { vietnamCalendar } from '../../rules/calendar/vietnam';
import { openDoor, type Door } from '../api/support/door';
import { addProvince, PROVINCE_PASSWORD } from '../api/support/province';
import { toDecision } from '../api/support/to-decision';

const before = { ...process.env };
let door: Door;
let url: string;
let folder: string;
let due: string;
beforeAll(async () => {
  door = await openDoor();
  await addProvince(door);
  const dossier = await toDecision(door);
  const shown = await (await door.as('decider')).get(`/api/v1/dossiers/${dossier}`);
  due = shown.body.duties[0].dueOn;
  await door.api.app.listen(0, '127.0.0.1');
  url = await door.api.app.getUrl();
  folder = mkdtempSync(join(tmpdir(), 'ro-cli-calendar-'));
  process.env['DATABASE_URL'] = door.testDatabase.appUrl;
  process.env['RO_MODE'] = 'test';
  process.env['RO_PASSWORD'] = PROVINCE_PASSWORD;
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true });
  await door.close();
});

async function run(...argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCalendar(argv, stdout, stderr);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}
function file(content: unknown): string {
  const path = join(folder, 'year.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
/** All the base has off in the year of the decision's last day, and that day too. */
function yearFile() {
  const year = Number(due.slice(0, 4));
  const known = Object.keys(vietnamCalendar.daysOff).filter((day) => day.startsWith(`${year}-`));
  const daysOff = [...known, due].map((day) => ({ day: plainDate(day), why: 'Nghỉ' }));
  return { year, source: 'Bộ Nội vụ', document: '8662/TB-BNV', daysOff, swaps: [] };
}

const TO = ['--organisation', 'tinh'];
const as = (login: string) => [...TO, '--as', login, '--url', url];

it('names every bad line of a file, and sends nothing', async () => {
  const bad = {
    year: 2027,
    source: 'Bộ Nội vụ',
    daysOff: [
      { day: '2027-13-01', why: 'Nghỉ' },
      { day: '2028-01-03', why: '' },
      { day: '2027-01-01', why: 'Nghỉ' },
      { day: '2027-01-01', why: 'Nghỉ' },
    ],
    swaps: [{ off: '2027-02-12', worked: '2027-02-11' }],
    holidays: [],
  };
  const { code, out } = await run('import', file(bad), ...as('tinh.organiser'));
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toEqual([
    'holidays: No such field is known here.',
    'daysOff[0].day: This is not an existing day written YYYY-MM-DD.',
    'daysOff[1].why: Another type is expected: a text.',
    'document: Another type is expected: a text.',
    'daysOff[1]: 3 January 2028 is not a day of 2027.',
    'daysOff[3]: 1 January 2027 is named twice.',
    'swaps[0].worked: 11 February 2027 is no Saturday or Sunday: it cannot be worked for another day.',
  ]);
  expect((await run('import', file('{'), ...as('tinh.organiser'))).code).toBe(2);
  expect((await run('import', file([]), ...as('tinh.organiser'))).code).toBe(1);
});

it('previews the open dates that a year would move, proposes it by one and has it signed by another', async () => {
  const path = file(yearFile());
  const foreseen = await run('preview', path, ...TO);
  expect([foreseen.code, foreseen.err]).toEqual([0, '']);
  expect(foreseen.out).toContain(`${due}: plain → off\n`);
  expect(foreseen.out).toMatch(new RegExp(`: ${due} → \\d{4}-\\d\\d-\\d\\d\n`));
  expect(foreseen.out).toMatch(/\d+ dates of 1 open dossiers would move\n$/);
  const early = await run('sign', 'x', ...as('tinh.organiser'));
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('UUID')]);
  const proposed = await run('import', path, ...as('tinh.organiser'), '--json');
  const { notice } = JSON.parse(proposed.out);
  const waits = await run('show', '--year', due.slice(0, 4));
  expect(waits.out).toContain(`waits for a signature: year by 8662/TB-BNV, notice ${notice}`);
  const alone = await run('sign', notice, ...as('tinh.organiser'));
  expect([alone.code, alone.out]).toEqual([1, '']);
  const signed = await run('sign', notice, ...as('tinh.secretary'), '--json');
  expect(JSON.parse(signed.out)).toMatchObject({ notice, touched: 1 });
  const shown = await run('show', '--year', due.slice(0, 4));
  expect(shown.out).toContain(
    `${due} off: Nghỉ [8662/TB-BNV: Bộ Nội vụ; signed by Người tinh.secretary]\n`,
  );
  expect(shown.out).not.toContain('waits for');
});

it.each([
  ['a verb nobody knows', ['list'], 'none of show, preview, import, sign'],
  ['a body nobody knows', ['preview', 'YEAR', '--organisation', 'x'], 'no body has the code x'],
  ['no login', ['import', 'YEAR', '--organisation', 'tinh'], '--as: name the login'],
  ['no year', ['show', '--year', 'x'], '--year: x is no year'],
])('refuses %s with what to do', async (_, words, why) => {
  const path = file(yearFile());
  const { code, err } = await run(...words.map((word) => (word === 'YEAR' ? path : word)));
  expect([code, err]).toEqual([2, expect.stringContaining(why)]);
});
