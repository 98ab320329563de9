import type { FastifyInstance } from 'fastify';
import { openDoor, type Door } from './support/door';
import { listCandidate } from './support/listing';
import { PASSWORD } from './support/world';

const SESSIONS = '/api/v1/sessions';
let door: Door;
let server: FastifyInstance;
beforeAll(async () => {
  door = await openDoor();
  server = door.api.app.getHttpAdapter().getInstance();
});
afterAll(() => door.close());

async function signIn(login: string, address: string, headers: Record<string, string> = {}) {
  const payload = { login, password: 'a wrong password' };
  const remoteAddress = address;
  const answer = await server.inject({
    method: 'POST',
    url: SESSIONS,
    payload,
    headers,
    remoteAddress,
  });
  return answer.statusCode;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test('while a thousand sign in at once from everywhere, most are told to wait, and acts go on', async () => {
  const secretary = await door.as('secretary');
  const dossier = await listCandidate(door, secretary);
  const act = async (): Promise<number> => {
    const begunMs = performance.now();
    const { status } = await secretary.get(`/api/v1/dossiers/${dossier}`);
    expect(status).toBe(200);
    await listCandidate(door, secretary);
    return performance.now() - begunMs;
  };
  const quiet: number[] = [];
  for (let round = 0; round < 10; round += 1) quiet.push(await act());

  const begunMs = performance.now();
  const flood = Array.from({ length: 1_000 }, (_, nth) =>
    signIn(`nobody-${nth}`, `10.${nth >> 8}.${nth & 255}.7`),
  );
  const answered = Promise.all(flood).then((statuses) => ({
    statuses,
    ms: performance.now() - begunMs,
  }));
  const busy: number[] = [];
  let isOver = false;
  void answered.then(() => (isOver = true));
  while (!isOver) busy.push(await act());
  const { statuses, ms } = await answered;

  const count = (status: number) => statuses.filter((one) => one === status).length;
  expect(count(429) + count(401)).toBe(1_000);
  expect(count(429)).toBeGreaterThan(900);
  expect(ms).toBeLessThan(10_000);
  // Machines differ; an act that waits for the flood to end would take as long as it.
  expect(Math.max(...busy.slice(1))).toBeLessThan(Math.max(2_000, ms / 2));
  expect(median(busy)).toBeLessThan(Math.max(500, 10 * median(quiet)));
});

test('whoever turns away is not counted against a login: the right password still opens afterwards', async () => {
  const { status } = await door.nobody.post(SESSIONS, { login: 'member', password: PASSWORD });
  expect(status).toBe(201);
});

test('an address is throttled after fifty wrong passwords, and cannot hide behind X-Forwarded-For', async () => {
  const from = (nth: number) => ({ 'x-forwarded-for': `198.51.100.${nth}` });
  for (let nth = 0; nth < 50; nth += 1)
    expect(await signIn(`login-${nth}`, '192.0.2.9', from(nth))).toBe(401);
  expect(await signIn('login-51', '192.0.2.9', from(51))).toBe(429);
  expect(await signIn('login-52', '192.0.2.10')).toBe(401);
});

test('behind a proxy that is named, the address it forwards is the one that counts', async () => {
  const behind = await openDoor({ trustedProxies: ['10.0.0.0/8'] });
  try {
    const proxied: FastifyInstance = behind.api.app.getHttpAdapter().getInstance();
    const network = async (remoteAddress: string): Promise<string> => {
      const { body } = await behind.nobody.send({
        method: 'POST',
        url: SESSIONS,
        remoteAddress,
        payload: { login: 'chair', password: PASSWORD },
        headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.5' },
      });
      const headers = { authorization: `Bearer ${body.token}` };
      return (await proxied.inject({ url: SESSIONS, headers })).json().items[0].network;
    };
    expect(await network('10.1.2.3')).toBe('203.0.113.0/24');
    expect(await network('192.0.2.77')).toBe('192.0.2.0/24');
  } finally {
    await behind.close();
  }
});
