import { openDoor, type Door } from './support/door';
import { PASSWORD } from './support/world';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function signIn(login: string, password = PASSWORD) {
  return door.nobody.post('/api/v1/sessions', { login, password });
}

test('signs in by cookie and by token, and tells who one is', async () => {
  const signedIn = await signIn('Organiser');
  expect(signedIn.status).toBe(201);
  expect(String(signedIn.headers['set-cookie'])).toMatch(
    /^ro_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const { token } = signedIn.body;
  const byToken = await door.nobody.get('/api/v1/me', { authorization: `Bearer ${token}` });
  expect(byToken.body).toMatchObject({
    person: door.world.people.organiser,
    name: 'Người organiser',
    locale: 'vi',
  });
  expect(byToken.body.appointments).toHaveLength(2);
  const byCookie = await door.nobody.get('/api/v1/me', { cookie: `ro_session=${token}` });
  expect(byCookie.body).toEqual(byToken.body);
});

test('stores the hash of the secret, never the secret', async () => {
  const { body } = await signIn('organiser');
  const rows = await door.database.query('SELECT * FROM session');
  expect(JSON.stringify(rows)).not.toContain(body.token);
});

test('answers a wrong password and an unknown login alike', async () => {
  const wrong = await signIn('secretary', 'something else');
  const unknown = await signIn('nobody-of-that-name', 'something else');
  const comparable = ({ body, status }: typeof wrong) => ({ status, ...body, instance: null });
  expect(wrong.status).toBe(401);
  expect(comparable(wrong)).toEqual(comparable(unknown));
  expect(wrong.body.code).toBe('SIGN_IN.FAILED');
});

test('throttles a login after ten wrong passwords, also for who knows the right one', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect((await signIn('helper', `wrong ${attempt}`)).status).toBe(401);
  }
  const throttled = await signIn('helper');
  expect(throttled.status).toBe(429);
  expect(Number(throttled.headers['retry-after'])).toBeGreaterThan(0);
  expect(throttled.body).toMatchObject({ code: 'SIGN_IN.TOO_MANY' });
  expect((await signIn('member')).status).toBe(201);
});

test('a session that was ended is refused at once, for reads and for acts', async () => {
  const { body } = await signIn('secretary');
  const headers = { authorization: `Bearer ${body.token}`, 'idempotency-key': 'ended-session-1' };
  const act = '/api/v1/dossiers/01900000-0000-7000-8000-000000000000/acts/nominate-for-class';
  const today = { nominatedOn: '2026-01-05' };
  expect((await door.nobody.post(act, today, headers)).status).toBe(404); // signed in: no such dossier
  const ended = await door.nobody.send({
    method: 'DELETE',
    url: '/api/v1/sessions/current',
    headers,
  });
  expect(ended.status).toBe(204);
  const read = await door.nobody.get('/api/v1/me', headers);
  expect([read.status, read.body.code]).toEqual([401, 'SESSION.ENDED']);
  const acted = await door.nobody.post(act, today, headers);
  expect([acted.status, acted.body.code]).toEqual([401, 'SESSION.ENDED']);
});

test('a session revoked in the database is refused by the act itself, though the door remembers it', async () => {
  const { body } = await signIn('secretary');
  const headers = { authorization: `Bearer ${body.token}` };
  const act = '/api/v1/dossiers/01900000-0000-7000-8000-000000000000/acts/nominate-for-class';
  await door.nobody.post(act, { nominatedOn: '2026-01-05' }, headers);
  await door.database.query('UPDATE session SET revoked_at = now() WHERE revoked_at IS NULL');
  const acted = await door.nobody.post(act, { nominatedOn: '2026-01-05' }, headers);
  expect([acted.status, acted.body.code]).toEqual([401, 'SESSION.ENDED']);
});

test('idle and absolute limits end a session on real time', async () => {
  const { body } = await signIn('member');
  const headers = { authorization: `Bearer ${body.token}` };
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(200);
  await door.database.query("UPDATE session SET idle_expires_at = now() - interval '1 second'");
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401);
});

test('a disabled account is out at once', async () => {
  const { body } = await signIn('member');
  const headers = { authorization: `Bearer ${body.token}` };
  await door.database.query("UPDATE account SET disabled_at = now() WHERE login = 'member'");
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401);
  expect((await signIn('member')).status).toBe(401);
});

test('a cookie alone changes nothing unless our own page sent it', async () => {
  const { body } = await signIn('secretary');
  const cookie = { cookie: `ro_session=${body.token}` };
  const end = (headers: Record<string, string>) =>
    door.nobody.send({ method: 'DELETE', url: '/api/v1/sessions/current', headers });
  const foreign = await end({ ...cookie, 'sec-fetch-site': 'cross-site' });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'REQUEST.CROSS_SITE']);
  expect((await end({ ...cookie, 'x-requested-with': 'ro' })).status).toBe(204);
});

test('over TLS the cookie is Secure and bound to the host', async () => {
  const secure = await openDoor({ publicUrl: 'https://ro.example.vn' });
  try {
    const answer = await secure.nobody.post('/api/v1/sessions', {
      login: 'secretary',
      password: PASSWORD,
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-ro_session=.*; Secure/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
  } finally {
    await secure.close();
  }
});
