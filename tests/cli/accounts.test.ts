import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { HEADER } from '../../api/accounts/bulk/account-row';
import { signedText } from '../../api/accounts/bulk/signature';
import { runAccounts } from '../../cli/accounts';
import { newMember } from '../api/support/accounts';
import { openDoor, type Door } from '../api/support/door';

const directory = generateKeyPairSync('ed25519');
const before = { ...process.env };
let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = mkdtempSync(join(tmpdir(), 'ro-cli-accounts-'));
  await newMember(door);
  process.env['DATABASE_URL'] = door.testDatabase.appUrl;
  process.env['RO_MODE'] = 'test';
  process.env['RO_ACCOUNTS_KEY'] = directory.publicKey
    .export({ format: 'der', type: 'spki' })
    .toString('base64');
});
afterAll(async () => {
  process.env = before;
  await door.close();
});

/** A file and its detached signature, as `openssl` writes one. */
function signed(name: string, ...rows: readonly string[]): readonly string[] {
  const file = join(folder, `${name}.csv`);
  const bytes = Buffer.from([HEADER, ...rows, ''].join('\n'));
  writeFileSync(file, bytes);
  const text = signedText(createHash('sha256').update(bytes).digest('hex'));
  writeFileSync(`${file}.sig`, sign(null, Buffer.from(text), directory.privateKey));
  return ['import', file, '--signature', `${file}.sig`, '--as', 'administrator'];
}

async function run(argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runAccounts(argv, stdout, stderr);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

test('checks, then carries out, and says what it did', async () => {
  const asked = signed('good', 'cell,Trần Thị Bưởi,1990-02-03,dong.lenh,vi,yes');
  const early = await run([...asked, '--apply']);
  expect([early.code, early.err]).toEqual([
    1,
    expect.stringContaining('Check this very file first'),
  ]);
  const checked = await run([...asked, '--dry-run']);
  expect(checked.code).toBe(0);
  expect(checked.out).toContain('1 rows: 1 to make');
  expect(checked.out).toContain('checked only');
  const applied = await run([...asked, '--apply']);
  expect([applied.code, applied.out]).toEqual([0, expect.stringContaining('carried out 20')]);
  const rows = await door.database.query(`SELECT FROM account WHERE login = 'dong.lenh'`);
  expect(rows).toHaveLength(1);
});

test('names the line and what is wrong with it', async () => {
  const asked = signed('bad', 'cell,Không Có,1990-02-03,khong.co,vi,yes');
  const { code, out } = await run([...asked, '--dry-run']);
  expect([code, out]).toEqual([1, expect.stringContaining('✗ line 2: name: Nobody of this name')]);
});

test('a file that was changed after it was signed is not taken', async () => {
  const asked = signed('changed', 'cell,Trần Thị Bưởi,1990-02-03,doi.khac,vi,yes');
  writeFileSync(String(asked[1]), `${HEADER}\n`);
  const { code, err } = await run([...asked, '--dry-run']);
  expect([code, err]).toEqual([2, expect.stringContaining('did not sign this file')]);
});

test.each([[[]], [['import']], [['import', 'x.csv', '--dry-run']], [['export', 'x.csv']]])(
  '%j is told how to be asked',
  async (argv) => {
    const { code, err } = await run(argv);
    expect([code, err]).toEqual([2, expect.stringContaining('ro accounts import <file>')]);
  },
);

test('both or none of --dry-run and --apply is a mistake', async () => {
  const asked = signed('both', 'cell,Trần Thị Bưởi,1990-02-03,ca.hai,vi,yes');
  expect((await run(asked)).code).toBe(2);
  expect((await run([...asked, '--dry-run', '--apply'])).code).toBe(2);
});
