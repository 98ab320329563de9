import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { importReport } from '../../../api/answers/account-imports';
import { HEADER } from '../../../api/accounts/bulk/account-row';
import { signedText } from '../../../api/accounts/bulk/signature';
import { plainDate } from '../../../rules/calendar/plain-date';
import { v7 as uuidv7 } from 'uuid';
import { appoint, newMember, settled } from '../support/accounts';
import { openDoor, type Answer, type Door, type Visitor } from '../support/door';

const directory = generateKeyPairSync('ed25519');
const accountsKey = directory.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

let door: Door;
let administrator: Visitor;
beforeAll(async () => {
  door = await openDoor({ accountsKey });
  administrator = await door.as('administrator');
});
afterAll(() => door.close());

const hashOf = (file: Buffer) => createHash('sha256').update(file).digest('hex');
const signatureOf = (file: Buffer, key = directory.privateKey) =>
  sign(null, Buffer.from(signedText(hashOf(file))), key).toString('base64');

interface Sending {
  readonly file: Buffer | string;
  readonly signature?: string;
  readonly by?: Visitor;
  readonly url?: string;
}

function send({ file, signature, by = administrator, url }: Sending): Promise<Answer> {
  const payload = Buffer.isBuffer(file) ? file : Buffer.from(file);
  return by.send({
    method: 'POST',
    url: url ?? '/api/v1/account-imports/check',
    headers: { 'content-type': 'text/csv', 'ro-signature': signature ?? signatureOf(payload) },
    payload,
  });
}
const check = (file: Buffer | string) => send({ file });
const apply = (file: Buffer | string) =>
  send({ file, url: `/api/v1/account-imports/${hashOf(Buffer.from(file))}/apply` });
const csv = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\r\n');

let born = 0;
/** A member with a birthday of their own, and the row that names them. */
async function memberRow(login: string, cell: 'cell' | 'otherCell' = 'cell') {
  born += 1;
  const bornOn = plainDate(`19${60 + (born % 40)}-0${1 + (born % 9)}-1${born % 10}`);
  const person = uuidv7();
  const name = `Lê Thị Mận ${born}`;
  await door.ledger.enterRegister({
    persons: [{ id: person, name, bornOn }],
    memberships: [
      { person, cell: door.world.bodies[cell], status: 'full', fromOn: plainDate('2020-01-01') },
    ],
  });
  return { person, row: `${cell},${name},${bornOn},${login},vi,yes` };
}
const accountOf = async (login: string) =>
  (await door.database.query('SELECT * FROM account WHERE login = $1', [login]))[0];
const problemsOf = ({ body }: Answer) =>
  body.problems.map(({ line, column, code }: Record<string, unknown>) => [line, column, code]);

test('a file is checked, changes nothing, and then makes its accounts, each recorded with its line', async () => {
  const [one, two] = [await memberRow('nhap.1'), await memberRow('nhap.2')];
  const file = csv(one.row, two.row);
  const checked = await check(file);
  expect(importReport.safeParse(checked.body).error).toBeUndefined();
  expect(checked.body).toMatchObject({
    counts: { rows: 2, created: 2, disabled: 0, enabled: 0, unchanged: 0 },
    problemCount: 0,
    appliedAt: null,
  });
  expect(await accountOf('nhap.1')).toBeUndefined();
  const applied = await apply(file);
  expect(applied.body.counts.created).toBe(2);
  expect(applied.body.appliedAt).not.toBeNull();
  const account = await accountOf('nhap.2');
  expect(account).toMatchObject({ person: two.person, password_hash: null, locale: 'vi' });
  const events = await administrator.get(`/api/v1/accounts/${account.id}/events`);
  expect(events.body.items[0]).toMatchObject({
    kind: 'account.imported',
    facts: { file: hashOf(Buffer.from(file)), line: 3 },
  });
});

test('the same file again does nothing and answers what it did, also many at once', async () => {
  const { row } = await memberRow('nhieu.lan');
  const file = csv(row);
  await check(file);
  const answers = await Promise.all(Array.from({ length: 5 }, () => apply(file)));
  for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
  const [{ count }] = await door.database.query(
    `SELECT count(*)::int AS count FROM account WHERE login = 'nhieu.lan'`,
  );
  expect(count).toBe(1);
});

test('a file that was not checked, or another than was checked, is not carried out', async () => {
  const { row } = await memberRow('chua.kiem');
  const unchecked = await apply(csv(row));
  expect([unchecked.status, unchecked.body.code]).toEqual([409, 'IMPORT.CHECK_FIRST']);
  await check(csv(row));
  const url = `/api/v1/account-imports/${hashOf(Buffer.from(csv(row)))}/apply`;
  const other = await send({ file: csv(row.replace('chua.kiem', 'khac.di')), url });
  expect([other.status, other.body.code]).toEqual([422, 'IMPORT.OTHER_FILE']);
  expect(await accountOf('chua.kiem')).toBeUndefined();
});

test('one bad row stops the whole file', async () => {
  const good = await memberRow('toan.bo');
  const file = csv(good.row, 'cell,Không Có Ai,1980-01-01,khong.co,vi,yes');
  const checked = await check(file);
  expect(problemsOf(checked)).toEqual([[3, 'name', 'IMPORT.NO_SUCH_PERSON']]);
  expect(checked.body.problems[0].detail).toMatch(/^Nobody of this name/);
  expect((await apply(file)).body.code).toBe('IMPORT.CHECK_FIRST');
  expect(await accountOf('toan.bo')).toBeUndefined();
});

test('what changed between check and apply is not carried out blindly', async () => {
  const { row, person } = await memberRow('doi.giua');
  const file = csv(row);
  await check(file);
  await administrator.post('/api/v1/accounts', { person, login: 'ten.khac.roi' });
  const late = await apply(file);
  expect([late.status, late.body.code]).toEqual([409, 'IMPORT.CHANGED_MEANWHILE']);
});

test('disables and enables, and a disabled account is out at once', async () => {
  const { account, login, headers, person } = await settled(door);
  const [name, bornOn] = ['Đỗ Văn Ổi', '1971-02-03'];
  await door.database.query('UPDATE person SET name = $2, born_on = $3 WHERE id = $1', [
    person,
    name,
    bornOn,
  ]);
  const row = (active: string) => `cell,${name},${bornOn},${login},vi,${active}`;
  const off = csv(row('no'));
  expect((await check(off)).body.counts).toMatchObject({ disabled: 1 });
  await apply(off);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401);
  const on = csv(row('yes'));
  await check(on);
  expect((await apply(on)).body.counts).toMatchObject({ enabled: 1 });
  const view = await administrator.get(`/api/v1/accounts/${account}`);
  expect(view.body).toMatchObject({ disabledAt: null, hasPassword: true });
});

test('every fault of every row is told, by line and column', async () => {
  const twin = await memberRow('trung.lap');
  const elsewhere = await memberRow('noi.khac');
  await appoint(door, elsewhere.person, 'secretary', door.world.bodies.centre);
  const namesakes = [await newMember(door), await newMember(door)];
  expect(namesakes).toHaveLength(2);
  const file = Buffer.concat([
    Buffer.from(
      [
        HEADER,
        twin.row, // 2
        twin.row, // 3
        twin.row.replace('trung.lap', 'ten.thu.hai'), // 4
        'no-such-body,Lê Thị Mận,1960-01-01,abc.1,vi,yes', // 5
        '=cmd|x,+1,-2,@SUM(A1),vi,yes', // 6
        `cell,${'Lê Thị Mận'.normalize('NFD')},1960-01-01,abc.2,vi,yes`, // 7
        'cell,Lê Thị Mận,1960-02-31,Abc 3,fr,maybe', // 8
        'cell,Lê Thị Mận', // 9
        '"cell,Lê Thị Mận,1960-01-01,abc.4,vi,yes', // 10
        'cell,Trần Thị Bưởi,1990-02-03,abc.5,vi,yes', // 11
        'cell,Người secretary,1998-03-04,khac.ten,vi,yes', // 12
        '', // 13
      ].join('\n') + '\n',
    ),
    Buffer.from('cell,L\xea Th\xec,1960-01-01,abc.6,vi,yes\n', 'latin1'), // 14
    Buffer.from(`cell,${'x'.repeat(5_000)},1960-01-01,abc.7,vi,yes\n`), // 15
    Buffer.from('cell,Lê Mận\u202e,1960-01-01,abc.8,vi,yes\n'), // 16
  ]);
  const checked = await check(file);
  expect(problemsOf(checked)).toEqual([
    [3, 'login', 'IMPORT.LOGIN_TWICE'],
    [3, 'name', 'IMPORT.PERSON_TWICE'],
    [4, 'name', 'IMPORT.PERSON_TWICE'],
    [5, 'organisation', 'IMPORT.NO_SUCH_BODY'],
    [6, 'organisation', 'IMPORT.FORMULA'],
    [6, 'name', 'IMPORT.FORMULA'],
    [6, 'born_on', 'IMPORT.FORMULA'],
    [6, 'login', 'IMPORT.FORMULA'],
    [7, 'name', 'INPUT.NOT_NFC'],
    [8, 'born_on', 'INPUT.NO_SUCH_DAY'],
    [8, 'login', 'INPUT.WRONG_FORM'],
    [8, 'locale', 'INPUT.NOT_A_CHOICE'],
    [8, 'active', 'INPUT.NOT_A_CHOICE'],
    [9, undefined, 'IMPORT.FIELDS'],
    [10, undefined, 'IMPORT.FIELDS'],
    [11, 'name', 'IMPORT.AMBIGUOUS'],
    [12, 'login', 'IMPORT.OTHER_LOGIN'],
    [13, undefined, 'IMPORT.FIELDS'],
    [14, undefined, 'IMPORT.NOT_TEXT'],
    [15, undefined, 'IMPORT.NOT_TEXT'],
    [16, 'name', 'INPUT.HIDDEN_MARK'],
  ]);
});

test('a row reaches no person outside the administrator’s bodies, nor one with an office elsewhere', async () => {
  const local = await newMember(door, door.world.bodies.otherCell);
  await appoint(door, local, 'administrator', door.world.bodies.otherGrassroots);
  const made = await administrator.post('/api/v1/accounts', { person: local, login: 'qt.rieng' });
  await door.nobody.post('/api/v1/invitations/accept', {
    code: made.body.code,
    password: 'một mật khẩu cho thử nghiệm',
  });
  const { body } = await door.nobody.post('/api/v1/sessions', {
    login: 'qt.rieng',
    password: 'một mật khẩu cho thử nghiệm',
  });
  const by: Visitor = {
    ...door.nobody,
    send: (options) =>
      door.nobody.send({
        ...options,
        headers: { ...options.headers, authorization: `Bearer ${body.token}` },
      }),
  };
  const beside = await memberRow('ben.canh.nha');
  const checked = await send({ file: csv(beside.row), by });
  expect(problemsOf(checked)).toEqual([[2, 'organisation', 'IMPORT.NO_SUCH_BODY']]);
  const high = await memberRow('chuc.cao', 'otherCell');
  await appoint(door, high.person, 'secretary', door.world.bodies.superior);
  const reached = await send({ file: csv(high.row), by });
  expect(problemsOf(reached)).toEqual([[2, 'name', 'IMPORT.OFFICE_ELSEWHERE']]);
  const own = csv(`otherCell,Trần Thị Bưởi,1990-02-03,qt.rieng,vi,no`);
  expect(problemsOf(await send({ file: own, by }))).toEqual([[2, 'active', 'ACCOUNT.OWN']]);
});

test('only the directory’s signature over this very file opens the door', async () => {
  const { row } = await memberRow('chu.ky');
  const file = Buffer.from(csv(row));
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const cases = [
    await send({ file, signature: signatureOf(file, stranger) }),
    await send({ file, signature: signatureOf(Buffer.from(csv())) }),
  ];
  for (const answer of cases)
    expect([answer.status, answer.body.code]).toEqual([422, 'IMPORT.SIGNATURE']);
  const without = await send({ file, signature: 'none' });
  expect([without.status, without.body.errors[0].code]).toEqual([422, 'IMPORT.SIGNATURE']);
  const nobodySet = await openDoor();
  try {
    const by = await nobodySet.as('administrator');
    const answer = await send({ file, by });
    expect([answer.status, answer.body.code]).toEqual([503, 'IMPORT.NO_KEY']);
  } finally {
    await nobodySet.close();
  }
  expect((await send({ file, by: await door.as('secretary') })).status).toBe(403);
});

test('other columns, other kinds of content and files too large are refused as a whole', async () => {
  const columns = await check('login,name\nabc,def\n');
  expect([columns.status, columns.body.errors[0].code]).toEqual([422, 'IMPORT.COLUMNS']);
  const legacy = await check(Buffer.from('\xff\xfeo\0', 'latin1'));
  expect([legacy.status, legacy.body.errors[0].code]).toEqual([422, 'IMPORT.NOT_TEXT']);
  const json = await administrator.post('/api/v1/account-imports/check', { a: 1 });
  expect([json.status, json.body.code]).toEqual([415, 'BODY.MEDIA_TYPE']);
  const large = await check(Buffer.alloc(64 * 1024 * 1024 + 1, 'x'));
  expect([large.status, large.body.code]).toEqual([413, 'IMPORT.TOO_LARGE']);
  const many = await check(csv(...Array.from({ length: 100_001 }, () => 'x')));
  expect([many.status, many.body.errors[0].code]).toEqual([422, 'IMPORT.TOO_MANY']);
  const marked = await check(`\ufeff${csv()}`);
  expect(marked.body.counts).toMatchObject({ rows: 0 });
});

test('a line end in the middle of two chunks, a quoted comma and a missing last line end are read right', async () => {
  const rows = await Promise.all(
    Array.from({ length: 40 }, (_, nth) => memberRow(`nhieu.dong.${nth}`)),
  );
  const quoted = rows.map(({ row }) => row.replace(/^cell,([^,]*)/, '"cell","$1"'));
  const file = [HEADER, ...quoted].join('\n');
  const checked = await check(file);
  expect(checked.body.counts).toMatchObject({ rows: 40, created: 40 });
});
