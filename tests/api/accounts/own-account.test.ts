import { hash } from '@node-rs/argon2';
import { enrol, NEW_PASSWORD, settled, signedIn, signIn } from '../support/accounts';
import { openDoor, type Door } from '../support/door';
import { PASSWORD } from '../support/world';

const OTHER = 'mười hai con giáp đi chợ';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const change = (headers: Record<string, string>, body: object) =>
  door.nobody.post('/api/v1/me/password', body, headers);

test('changing the password takes the present one and ends all other sessions', async () => {
  const { login, headers } = await settled(door);
  const elsewhere = await signedIn(door, login);
  const without = await change(headers, { password: OTHER });
  expect([without.status, without.body.errors[0]]).toMatchObject([422, { pointer: '/current' }]);
  const wrong = await change(headers, { current: 'không phải', password: OTHER });
  expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'PASSWORD.WRONG']);
  const changed = await change(headers, { current: NEW_PASSWORD, password: OTHER });
  expect(changed.status).toBe(200);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(200);
  expect((await door.nobody.get('/api/v1/me', elsewhere)).status).toBe(401);
  expect((await signIn(door, login)).status).toBe(401);
  expect((await signIn(door, login, OTHER)).status).toBe(201);
});

test('an unfit new password is refused with its reason, and the present one stays', async () => {
  const { login, headers } = await settled(door);
  const refused = await change(headers, { current: NEW_PASSWORD, password: 'qwertyuiop12' });
  expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'PASSWORD.KNOWN']);
  expect((await signIn(door, login)).status).toBe(201);
});

test('of two changes at once one is done', async () => {
  const { headers } = await settled(door);
  const both = [OTHER, 'hai mươi chín ngày mưa dầm'].map((password) =>
    change(headers, { current: NEW_PASSWORD, password }),
  );
  const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
  expect(statuses[0]).toBe(200);
  expect([409, 422]).toContain(statuses[1]);
});

test('guessing the present password is slowed down', async () => {
  const { headers } = await settled(door);
  const statuses: number[] = [];
  for (let nth = 0; nth < 11; nth += 1)
    statuses.push((await change(headers, { current: `sai ${nth}`, password: OTHER })).status);
  expect(statuses).toEqual([...Array(10).fill(422), 429]);
});

test('changing the password voids an open invitation', async () => {
  const { account, headers } = await settled(door);
  const administrator = await door.as('administrator');
  const { body } = await administrator.post(`/api/v1/accounts/${account}/invitations`);
  await change(headers, { current: NEW_PASSWORD, password: OTHER });
  const late = await door.nobody.post('/api/v1/invitations/look', { code: body.code });
  expect(late.status).toBe(404);
});

test('the holder reads what was done to the account', async () => {
  const { account, headers } = await settled(door);
  const administrator = await door.as('administrator');
  await administrator.post(`/api/v1/accounts/${account}/invitations`);
  const { body } = await door.nobody.get('/api/v1/me/security/events?limit=1', headers);
  expect(body.items[0]).toMatchObject({
    kind: 'invitation.made',
    by: { name: 'Người administrator' },
  });
  expect(body.next).not.toBeNull();
});

test('a hash cheaper than those of today is made anew at sign-in, and the password goes on', async () => {
  const weak = await hash(NEW_PASSWORD, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
  const { account, login } = await settled(door);
  await door.database.query('UPDATE account SET password_hash = $2 WHERE id = $1', [account, weak]);
  expect((await signIn(door, login)).status).toBe(201);
  const [row] = await door.database.query('SELECT password_hash FROM account WHERE id = $1', [
    account,
  ]);
  expect(row.password_hash).toMatch(/\$m=19456,t=2,p=1\$/);
  expect((await signIn(door, login)).status).toBe(201);
});

test('a session begun by a password that was replaced meanwhile does not begin', async () => {
  const { account, login } = await settled(door);
  const hold = door.database.createQueryRunner();
  await hold.startTransaction();
  await hold.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [account]);
  const late = signIn(door, login); // checks the old hash, then waits for the row
  await waitingFor('INSERT INTO session');
  const fresh = await hash('một mật khẩu thay vào', { memoryCost: 19_456, timeCost: 2 });
  await hold.query('UPDATE account SET password_hash = $2 WHERE id = $1', [account, fresh]);
  await hold.commitTransaction();
  await hold.release();
  expect((await late).status).toBe(401);
});

/** Until some statement waits for a lock. */
async function waitingFor(statement: string): Promise<void> {
  for (;;) {
    const rows = await door.database.query(
      `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%' || $1 || '%'`,
      [statement],
    );
    if (rows.length > 0) return;
  }
}

test('where a role needs a second factor, a session without one may only set it up', async () => {
  const strict = await openDoor({ factorRoles: ['secretary'] });
  try {
    const { body } = await strict.nobody.post('/api/v1/sessions', {
      login: 'secretary',
      password: PASSWORD,
    });
    const headers = { authorization: `Bearer ${body.token}` };
    const held = await strict.nobody.get('/api/v1/dossiers', headers);
    expect([held.status, held.body.code]).toEqual([403, 'FACTOR.ENROL_FIRST']);
    const act = '/api/v1/dossiers/01900000-0000-7000-8000-000000000000/acts/nominate-for-class';
    const acted = await strict.nobody.post(act, { nominatedOn: '2026-01-05' }, headers);
    expect([acted.status, acted.body.code]).toEqual([403, 'FACTOR.ENROL_FIRST']);
    expect((await strict.nobody.get('/api/v1/me', headers)).status).toBe(200);
    await enrol(strict, headers);
    expect((await strict.nobody.get('/api/v1/dossiers', headers)).status).toBe(200);
    const given = await strict.nobody.post('/api/v1/me/factor/remove', { code: '000000' }, headers);
    expect([given.status, given.body.code]).toEqual([409, 'FACTOR.REQUIRED']);
    expect((await (await strict.as('organiser')).get('/api/v1/dossiers')).status).toBe(200);
  } finally {
    await strict.close();
  }
});

test('a role that does not exist stops the start', async () => {
  await expect(openDoor({ factorRoles: ['secretery'] })).rejects.toThrow(/no role secretery/);
});
