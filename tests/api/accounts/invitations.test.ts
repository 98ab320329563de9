import { accept, invited, NEW_PASSWORD, newMember, settled, signIn } from '../support/accounts';
import { openDoor, type Door } from '../support/door';
import { invitation, invitationShown } from '../../../api/answers/accounts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ publicUrl: 'http://ro.example.vn' });
});
afterAll(() => door.close());

const look = (code: string) => door.nobody.post('/api/v1/invitations/look', { code });

test('an administrator makes an account, the person sets the password, and nobody else ever sees it', async () => {
  const made = await invited(door);
  const { person, ...answer } = made;
  expect(invitation.safeParse(answer).error).toBeUndefined();
  expect(made.link).toBe(`http://ro.example.vn/invitation#${made.code}`);
  expect((await signIn(door, made.login)).status).toBe(401);
  const shown = await look(made.code);
  expect(invitationShown.safeParse(shown.body).error).toBeUndefined();
  expect(shown.body).toMatchObject({ login: made.login, name: 'Trần Thị Bưởi' });
  expect((await accept(door, made.code)).body).toEqual({ login: made.login });
  expect((await signIn(door, made.login)).status).toBe(201);
  const rows = await door.database.query('SELECT * FROM account_invitation');
  expect(JSON.stringify(rows)).not.toContain(made.code);
  expect(person).toBeDefined();
});

test('an account gives no role: its holder may read nothing', async () => {
  const { headers } = await settled(door);
  const me = await door.nobody.get('/api/v1/me', headers);
  expect(me.body.appointments).toEqual([]);
  expect((await door.nobody.get('/api/v1/dossiers', headers)).status).toBe(403);
});

test('a code is good once', async () => {
  const { code } = await invited(door);
  expect((await accept(door, code)).status).toBe(200);
  const again = await accept(door, code, 'một mật khẩu khác hẳn rồi');
  expect([again.status, again.body.code]).toEqual([404, 'INVITATION.NOT_FOUND']);
});

test('of twenty who use one code at once, one sets the password', async () => {
  const { code, login } = await invited(door);
  const words = Array.from({ length: 20 }, (_, nth) => `mật khẩu riêng số ${nth} của tôi`);
  const answers = await Promise.all(words.map((password) => accept(door, code, password)));
  const won = answers.findIndex(({ status }) => status === 200);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(404)]);
  expect((await signIn(door, login, words[won])).status).toBe(201);
  const [{ count }] = await door.database.query(
    `SELECT count(*)::int AS count FROM account_event e JOIN account a ON a.id = e.account
      WHERE a.login = $1 AND e.kind = 'password.set'`,
    [login],
  );
  expect(count).toBe(1);
});

test('a newer code voids the one before, and the password goes on until the newer is used', async () => {
  const administrator = await door.as('administrator');
  const { account, login, headers } = await settled(door);
  const invite = () => administrator.post(`/api/v1/accounts/${account}/invitations`);
  const [first, second] = [await invite(), await invite()];
  expect((await look(first.body.code)).status).toBe(404);
  expect((await signIn(door, login)).status).toBe(201);
  expect((await accept(door, second.body.code, 'hàng tre xanh bên bờ ao')).status).toBe(200);
  expect((await signIn(door, login)).status).toBe(401);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401); // older sessions ended
});

test('of many codes made at once one is open', async () => {
  const administrator = await door.as('administrator');
  const { account } = await invited(door);
  const url = `/api/v1/accounts/${account}/invitations`;
  const made = await Promise.all(Array.from({ length: 8 }, () => administrator.post(url)));
  expect(made.map(({ status }) => status)).toEqual(Array(8).fill(201));
  const shown = await Promise.all(made.map(({ body }) => look(body.code)));
  expect(shown.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a code is refused 72 hours after it was made', async () => {
  const { code, expiresAt } = await invited(door);
  const hours = (Date.parse(expiresAt) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(71.9);
  expect(hours).toBeLessThanOrEqual(72);
  await door.database.query(
    `UPDATE account_invitation SET expires_at = now() - interval '1 second'`,
  );
  expect((await accept(door, code)).status).toBe(404);
});

test('unknown, used, void and expired codes are answered alike', async () => {
  const used = await invited(door);
  await accept(door, used.code);
  const expired = await invited(door);
  await door.database.query(
    `UPDATE account_invitation SET expires_at = now() WHERE used_at IS NULL`,
  );
  const unknown = 'A'.repeat(43);
  const answers = await Promise.all(
    [used.code, expired.code, unknown].map((code) => accept(door, code)),
  );
  const [first, ...others] = answers.map(({ status, body }) => ({ status, ...body, instance: '' }));
  for (const other of others) expect(other).toEqual(first);
});

test('a password that cannot be one leaves the code good', async () => {
  const { code } = await invited(door);
  const refused = await accept(door, code, 'matkhau12345');
  expect([refused.status, refused.body.errors[0]]).toMatchObject([
    422,
    { code: 'PASSWORD.KNOWN', pointer: '/password' },
  ]);
  expect((await accept(door, code, 'tranthibuoi-1990')).body.errors[0].code).toBe(
    'PASSWORD.ABOUT_YOU',
  );
  expect((await accept(door, code)).status).toBe(200);
});

test('disabling voids the code', async () => {
  const administrator = await door.as('administrator');
  const { account, code } = await invited(door);
  await administrator.post(`/api/v1/accounts/${account}/disable`);
  expect((await accept(door, code)).status).toBe(404);
  const invite = await administrator.post(`/api/v1/accounts/${account}/invitations`);
  expect([invite.status, invite.body.code]).toEqual([409, 'ACCOUNT.DISABLED']);
});

test('a person has one account, and a login one person', async () => {
  const administrator = await door.as('administrator');
  const { person, login } = await invited(door);
  const second = await administrator.post('/api/v1/accounts', { person, login: 'mot.ten.khac' });
  expect([second.status, second.body.code]).toEqual([409, 'ACCOUNT.PERSON_HAS_ONE']);
  const other = await newMember(door);
  const taken = await administrator.post('/api/v1/accounts', { person: other, login });
  expect([taken.status, taken.body.code]).toEqual([409, 'ACCOUNT.LOGIN_TAKEN']);
  const both = ['hai.lan.a', 'hai.lan.b'].map((name) =>
    administrator.post('/api/v1/accounts', { person: other, login: name }),
  );
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('trying codes from one address is slowed down', async () => {
  const slow = await openDoor();
  try {
    const statuses: number[] = [];
    for (let nth = 0; nth < 31; nth += 1) {
      const answer = await slow.nobody.post('/api/v1/invitations/look', { code: 'B'.repeat(43) });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statuses[30]).toBe(429);
  } finally {
    await slow.close();
  }
});

test('the password is normalised: composed and decomposed spellings are one', async () => {
  const { code, login } = await invited(door);
  await accept(door, code, NEW_PASSWORD.normalize('NFD'));
  expect((await signIn(door, login, NEW_PASSWORD.normalize('NFC'))).status).toBe(201);
});
