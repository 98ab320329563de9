import { hashToken } from '../../../api/sessions/secrets';
import { LinkedIdentities } from '../../../api/sign-in/linked-identities';
import * as answers from '../../../api/answers/accounts';
import {
  accept,
  appoint,
  enrol,
  invited,
  NEW_PASSWORD,
  newMember,
  settled,
  signedIn,
  signIn,
} from '../support/accounts';
import { openDoor, type Door, type Visitor } from '../support/door';

let door: Door;
let administrator: Visitor;
beforeAll(async () => {
  door = await openDoor();
  administrator = await door.as('administrator');
});
afterAll(() => door.close());

const remove = (visitor: Visitor, url: string) => visitor.send({ method: 'DELETE', url });

/** An administrator of one body alone, signed in. */
async function administratorOf(body: 'grassroots' | 'otherGrassroots', cell: 'cell' | 'otherCell') {
  const person = await newMember(door, door.world.bodies[cell]);
  await appoint(door, person, 'administrator', door.world.bodies[body]);
  const made = await administrator.post('/api/v1/accounts', {
    person,
    login: `quan.tri.${person.slice(-6)}`,
  });
  await accept(door, made.body.code);
  const headers = await signedIn(door, made.body.login);
  const get = (url: string) => door.nobody.get(url, headers);
  const post = (url: string, body?: object) => door.nobody.post(url, body, headers);
  return { person, account: made.body.account, get, post };
}

test('lists accounts page by page, by login, each once, and finds them by login and by name', async () => {
  await invited(door);
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor = next === '' ? '' : `&cursor=${next}`;
    const page = await administrator.get(`/api/v1/accounts?limit=3${cursor}`);
    expect(answers.accounts.safeParse(page.body).error).toBeUndefined();
    seen.push(...page.body.items.map(({ login }: { login: string }) => login));
    next = page.body.next;
  }
  expect(seen).toEqual([...new Set(seen)].sort());
  expect(seen).toEqual(expect.arrayContaining(['administrator', 'secretary', 'member']));
  expect(seen).not.toContain('candidate'); // belongs to no body
  const byName = await administrator.get(
    `/api/v1/accounts?search=${encodeURIComponent('thị bưởi')}`,
  );
  expect(byName.body.items.length).toBeGreaterThan(0);
  const byLogin = await administrator.get('/api/v1/accounts?search=SECRET');
  expect(byLogin.body.items.map(({ login }: { login: string }) => login)).toEqual(['secretary']);
});

test('only administrators administer, and they see no dossier', async () => {
  for (const name of ['secretary', 'supervisor', 'member'] as const) {
    const other = await door.as(name);
    expect((await other.get('/api/v1/accounts')).status).toBe(403);
    expect((await other.post('/api/v1/accounts', {})).status).toBe(403);
  }
  expect((await administrator.get('/api/v1/dossiers')).status).toBe(403);
});

test('an administrator reaches down the tree, never sideways or up', async () => {
  const local = await administratorOf('otherGrassroots', 'otherCell');
  const below = await newMember(door, door.world.bodies.otherCell);
  const beside = await newMember(door, door.world.bodies.cell);
  const make = (person: string, login: string) => local.post('/api/v1/accounts', { person, login });
  expect((await make(below, 'o.duoi')).status).toBe(201);
  const refused = await make(beside, 'ben.canh');
  expect([refused.status, refused.body.code]).toEqual([404, 'PERSON.NOT_FOUND']);
  const logins = (await local.get('/api/v1/accounts?limit=100')).body.items;
  const persons = logins.map(({ person }: { person: string }) => person);
  expect(persons).toContain(below);
  expect(persons).not.toContain(door.world.people.secretary);
  expect(persons).not.toContain(door.world.people.administrator);
});

test('a member of a cell who holds an office above is nobody the administrator below may touch', async () => {
  const local = await administratorOf('grassroots', 'cell');
  const person = await newMember(door);
  const made = await administrator.post('/api/v1/accounts', { person, login: 'kiem.chuc' });
  const { account } = made.body;
  expect((await local.get(`/api/v1/accounts/${account}`)).status).toBe(200);
  await appoint(door, person, 'secretary', door.world.bodies.superior);
  for (const url of ['', '/events']) {
    expect((await local.get(`/api/v1/accounts/${account}${url}`)).status).toBe(404);
  }
  for (const act of ['invitations', 'disable', 'enable']) {
    const refused = await local.post(`/api/v1/accounts/${account}/${act}`);
    expect([act, refused.status, refused.body.code]).toEqual([act, 404, 'ACCOUNT.NOT_FOUND']);
  }
  expect((await administrator.get(`/api/v1/accounts/${account}`)).status).toBe(200);
});

test('nobody administers their own account', async () => {
  const local = await administratorOf('grassroots', 'cell');
  for (const act of ['invitations', 'disable', 'enable']) {
    const refused = await local.post(`/api/v1/accounts/${local.account}/${act}`);
    expect([act, refused.status, refused.body.code]).toEqual([act, 403, 'ACCOUNT.OWN']);
  }
});

test('disabling ends sessions at once, and enabling lets the same password in', async () => {
  const { account, login, headers } = await settled(door);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(200);
  const disabled = await administrator.post(`/api/v1/accounts/${account}/disable`);
  expect(disabled.body.disabledAt).not.toBeNull();
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401);
  expect((await signIn(door, login)).body.code).toBe('SIGN_IN.FAILED');
  await administrator.post(`/api/v1/accounts/${account}/disable`); // again: nothing more happens
  await administrator.post(`/api/v1/accounts/${account}/enable`);
  expect((await signIn(door, login)).status).toBe(201);
  expect((await door.nobody.get('/api/v1/me', headers)).status).toBe(401);
  const events = await administrator.get(`/api/v1/accounts/${account}/events`);
  expect(answers.accountEvents.safeParse(events.body).error).toBeUndefined();
  expect(events.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
    'account.enabled',
    'account.disabled',
    'password.set',
    'invitation.made',
    'account.created',
  ]);
  const { people } = door.world;
  expect(events.body.items[0].by).toEqual({
    id: people.administrator,
    name: 'Người administrator',
  });
});

test('ending sessions signs the holder out everywhere and nobody else', async () => {
  const { account, login, headers } = await settled(door);
  const other = await signedIn(door, login);
  const bystander = await settled(door);
  expect((await remove(administrator, `/api/v1/accounts/${account}/sessions`)).status).toBe(204);
  for (const one of [headers, other])
    expect((await door.nobody.get('/api/v1/me', one)).status).toBe(401);
  expect((await door.nobody.get('/api/v1/me', bystander.headers)).status).toBe(200);
});

test('shows the last sign-in', async () => {
  const { account } = await invited(door);
  const before = await administrator.get(`/api/v1/accounts/${account}`);
  expect(answers.account.safeParse(before.body).error).toBeUndefined();
  expect(before.body).toMatchObject({ lastSignInAt: null, hasPassword: false, sessions: 0 });
  const { account: used } = await settled(door);
  const after = await administrator.get(`/api/v1/accounts/${used}`);
  expect(Date.now() - Date.parse(after.body.lastSignInAt)).toBeLessThan(60_000);
  expect(after.body).toMatchObject({ hasPassword: true, invitedUntil: null, sessions: 1 });
});

test('a new code and a removed second factor take two administrators', async () => {
  const { account, headers, login } = await settled(door);
  await enrol(door, headers);
  const alone = await remove(administrator, `/api/v1/accounts/${account}/factor`);
  expect([alone.status, alone.body.code]).toEqual([403, 'ACCOUNT.TWO_NEEDED']);
  await appoint(door, door.world.people.chair, 'administrator', door.world.bodies.superior);
  const second = await door.as('chair');
  expect((await remove(second, `/api/v1/accounts/${account}/factor`)).status).toBe(204);
  expect((await signIn(door, login)).status).toBe(201); // one step again
  const reversed = await second.post(`/api/v1/accounts/${account}/invitations`);
  expect([reversed.status, reversed.body.code]).toEqual([403, 'ACCOUNT.TWO_NEEDED']);
});

test('an identity is linked, seen and taken away by the administrator, never around a second factor', async () => {
  const { account, headers } = await settled(door);
  const url = `/api/v1/accounts/${account}/identities`;
  const identity = { issuer: 'https://id.example.vn', subject: 'người-17' };
  const linked = await administrator.post(url, identity);
  expect(answers.accountIdentities.safeParse(linked.body).error).toBeUndefined();
  expect(linked.body.items[0]).toMatchObject(identity);
  const again = await administrator.post(url, identity);
  expect([again.status, again.body.code]).toEqual([409, 'ACCOUNT.IDENTITY_TAKEN']);
  const [{ id }] = linked.body.items;
  expect((await remove(administrator, `${url}/${id}`)).status).toBe(204);
  expect((await remove(administrator, `${url}/${id}`)).status).toBe(404);
  await enrol(door, headers);
  const around = await administrator.post(url, identity);
  expect([around.status, around.body.code]).toEqual([409, 'ACCOUNT.HAS_FACTOR']);
});

test('a code given for an account with a second factor links no identity', async () => {
  const { account, headers } = await settled(door);
  await enrol(door, headers);
  const { body } = await administrator.post(`/api/v1/accounts/${account}/invitations`);
  const identities = door.api.app.get(LinkedIdentities);
  const identity = { issuer: 'https://id.example.vn', subject: 'kẻ lạ' };
  expect(await identities.linkByInvitation(hashToken(body.code), identity)).toBeUndefined();
  const plain = await invited(door);
  const found = await identities.linkByInvitation(hashToken(plain.code), identity);
  expect(found?.id).toBe(plain.account);
  const events = await administrator.get(`/api/v1/accounts/${plain.account}/events`);
  expect(events.body.items[0].kind).toBe('identity.linked');
});

test('what was done to accounts only grows, for the owner of the database too', async () => {
  for (const sql of ['UPDATE account_event SET kind = kind', 'DELETE FROM account_event'])
    await expect(door.database.query(sql)).rejects.toThrow(/permission denied/);
});

test('no answer and no entry holds a password or its hash', async () => {
  const { account } = await settled(door);
  const texts = await Promise.all(
    ['', '/events'].map((end) => administrator.get(`/api/v1/accounts/${account}${end}`)),
  );
  for (const { text } of texts) expect(text).not.toMatch(/argon2|\$v=19/);
  const rows = await door.database.query('SELECT facts FROM account_event');
  expect(JSON.stringify(rows)).not.toContain(NEW_PASSWORD);
});
