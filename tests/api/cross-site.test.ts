import type { HTTPMethods } from 'fastify';
import { openDoor, type Door } from './support/door';
import { PASSWORD } from './support/world';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const METHODS: readonly HTTPMethods[] = ['POST', 'PUT', 'PATCH', 'DELETE'];
let door: Door;
let cookie: string;
beforeAll(async () => {
  door = await openDoor();
  const { body } = await door.nobody.post('/api/v1/sessions', {
    login: 'secretary',
    password: PASSWORD,
  });
  cookie = `ro_session=${body.token}`;
});
afterAll(() => door.close());

/** Every route that changes something, with ids that name nothing. */
function changing(): readonly { method: HTTPMethods; url: string }[] {
  return door.api.routes.all().flatMap(({ method: name, pattern }) => {
    const method = METHODS.find((one) => one === name);
    if (SAFE.has(name) || method === undefined) return [];
    return [{ method, url: pattern.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000') }];
  });
}

test.each(['cross-site', 'same-site'])(
  'a %s page changes nothing by the cookie, on any route',
  async (site) => {
    expect(changing().length).toBeGreaterThan(8);
    for (const { method, url } of changing()) {
      const { status, body } = await door.nobody.send({
        method,
        url,
        headers: { cookie, 'sec-fetch-site': site, 'idempotency-key': 'cross-site-1' },
      });
      expect([method, url, status, body.code]).toEqual([method, url, 403, 'REQUEST.CROSS_SITE']);
    }
  },
);

test('a browser too old to say which site asks is believed only with our own header', async () => {
  for (const { method, url } of changing()) {
    const headers = { cookie, 'idempotency-key': 'cross-site-2' };
    const { status, body } = await door.nobody.send({ method, url, headers });
    const isOpen = status !== 403 || body.code !== 'REQUEST.CROSS_SITE';
    const bare = await door.nobody.send({
      method,
      url,
      headers: { 'idempotency-key': 'cross-site-3' },
    });
    const isPublic = bare.status !== 401; // a cookie counts for nothing there
    expect([method, url, isOpen]).toEqual([method, url, isPublic]);
  }
});

test('a form of another site cannot even be read: only JSON and papers are', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const { status } = await door.nobody.send({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: '{"login":"secretary","password":"x"}',
      headers: { 'content-type': type },
    });
    expect([type, status]).toEqual([type, 415]);
  }
});
