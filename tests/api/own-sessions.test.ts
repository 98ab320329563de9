import type { FastifyInstance } from 'fastify';
import { ownSessions } from '../../api/answers/sign-in';
import { buildApi } from '../../api/start';
import { networkOf } from '../../api/sessions/whence';
import { openDoor, type Door } from './support/door';
import { PASSWORD, type PersonName } from './support/world';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SESSIONS = '/api/v1/sessions';
const ACT = '/api/v1/dossiers/01900000-0000-7000-8000-000000000000/acts/nominate-for-class';
let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function signIn(login: PersonName, at = door): Promise<Record<string, string>> {
  const headers = { 'user-agent': FIREFOX };
  const { body } = await at.nobody.post(SESSIONS, { login, password: PASSWORD }, headers);
  return { authorization: `Bearer ${body.token}` };
}
const remove = (url: string, headers: Record<string, string>) =>
  door.nobody.send({ method: 'DELETE', url, headers });
const isIn = async (headers: Record<string, string>) =>
  (await door.nobody.get('/api/v1/me', headers)).status === 200;

test('one sees own sessions alone, the one that asks first, and roughly where from', async () => {
  await signIn('chair');
  const first = await signIn('secretary');
  const second = await signIn('secretary');
  const { body } = await door.nobody.get(SESSIONS, second);
  expect(ownSessions.safeParse(body).error).toBeUndefined();
  expect(body.items).toHaveLength(2);
  expect(body.items[0]).toMatchObject({
    current: true,
    way: 'password',
    network: '127.0.0.0/24',
    device: 'Firefox, Windows',
  });
  expect((await door.nobody.get(SESSIONS, first)).body.items[0].id).toBe(body.items[1].id);
  const secrets = [first, second].map(({ authorization = '' }) => authorization.slice(7));
  for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
});

test('ending one ends it for reads and for acts at once; somebody else’s cannot be ended', async () => {
  const mine = await signIn('organiser');
  const lost = await signIn('organiser');
  await door.nobody.post(ACT, { nominatedOn: '2026-01-05' }, lost); // the door remembers it now
  const { body } = await door.nobody.get(SESSIONS, lost);
  const { id } = body.items[0];
  const stranger = await signIn('stranger');
  expect((await remove(`${SESSIONS}/${id}`, stranger)).status).toBe(404);
  expect(await isIn(lost)).toBe(true);
  expect((await remove(`${SESSIONS}/${id}`, mine)).status).toBe(204);
  expect(await isIn(lost)).toBe(false);
  const acted = await door.nobody.post(ACT, { nominatedOn: '2026-01-05' }, lost);
  expect([acted.status, acted.body.code]).toEqual([401, 'SESSION.ENDED']);
  expect((await remove(`${SESSIONS}/${id}`, mine)).status).toBe(404);
});

test('ending all others leaves the one that asks', async () => {
  const [first, second, asking] = [
    await signIn('helper'),
    await signIn('helper'),
    await signIn('helper'),
  ];
  expect((await remove(SESSIONS, asking)).body).toEqual({ ended: 2 });
  expect(await Promise.all([first, second, asking].map(isIn))).toEqual([false, false, true]);
});

test('a session ended at one process reads nothing at another, though that one knows it', async () => {
  const { app, close } = await buildApi({
    databaseUrl: door.testDatabase.appUrl,
    host: '127.0.0.1',
    port: 0,
    papersFolder: door.papersFolder,
    mode: 'test',
    parts: [],
    logLevel: 'silent',
  });
  try {
    const other: FastifyInstance = app.getHttpAdapter().getInstance();
    const headers = await signIn('verifier');
    const there = async (method: 'GET' | 'POST', url: string) =>
      (
        await other.inject({
          method,
          url,
          headers: { ...headers, 'idempotency-key': 'k-12345678' },
        })
      ).statusCode;
    expect([await there('GET', '/api/v1/me'), await there('GET', '/api/v1/tasks')]).toEqual([
      200, 200,
    ]);
    await remove(`${SESSIONS}/current`, headers);
    for (const { method, pattern } of door.api.routes.all()) {
      if (method !== 'GET' || !pattern.startsWith('/api/v1/')) continue;
      if (/\/sign-in\//.test(pattern)) continue; // public
      const url = pattern.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000');
      expect([url, await there('GET', url)]).toEqual([url, 401]);
    }
    // The door passes acts on without asking; the ledger's own transaction refuses.
    const acted = await other.inject({
      method: 'POST',
      url: ACT,
      payload: { nominatedOn: '2026-01-05' },
      headers: { ...headers, 'idempotency-key': 'k-12345678' },
    });
    expect(acted.statusCode).toBe(401);
  } finally {
    await close();
  }
});

test('signing out tells the browser to forget what it kept, but not the cookies of other hosts', async () => {
  const { headers } = await remove(`${SESSIONS}/current`, await signIn('member'));
  expect(headers['clear-site-data']).toBe('"cache", "storage"');
});

test.each([
  ['idle', { idleMinutes: 0.02, absoluteHours: 1 }, false],
  ['absolute', { idleMinutes: 1, absoluteHours: 2 / 3600 }, true],
])('the %s limit ends a session; use puts only the idle one off', async (_name, sessions, used) => {
  const short = await openDoor({ sessions });
  try {
    const headers = await signIn('member', short);
    const read = async () => (await short.nobody.get('/api/v1/me', headers)).status;
    expect(await read()).toBe(200);
    const untilMs = Date.now() + 2_300;
    while (Date.now() < untilMs) {
      await new Promise((wake) => setTimeout(wake, used ? 200 : 2_400));
      if (used) await read();
    }
    expect(await read()).toBe(401);
  } finally {
    await short.close();
  }
});

test('use puts the idle limit off', async () => {
  const short = await openDoor({ sessions: { idleMinutes: 0.03, absoluteHours: 1 } });
  try {
    const headers = await signIn('member', short);
    for (let round = 0; round < 10; round += 1) {
      await new Promise((wake) => setTimeout(wake, 300));
      expect((await short.nobody.get('/api/v1/me', headers)).status).toBe(200);
    }
  } finally {
    await short.close();
  }
});

test('the browser’s earlier session ends where somebody signs in anew', async () => {
  const first = await door.nobody.post(SESSIONS, { login: 'decider', password: PASSWORD });
  const cookie = { cookie: `ro_session=${first.body.token}` };
  const second = await door.nobody.post(SESSIONS, { login: 'decider', password: PASSWORD }, cookie);
  expect(second.body.token).not.toBe(first.body.token);
  expect(await isIn(cookie)).toBe(false);
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:abcd:12::1', '2001:db8:abcd::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['no address', null],
])('of the address %s its network is kept: %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
