import { ProviderBrowser } from '../support/provider/browser';
import { startProvider, type TestProvider } from '../support/provider/start-provider';
import { openDoor, type Answer, type Door } from './support/door';
import { linkedAs, providerSettings, PROVIDER_URIS, PUBLIC_URL } from './support/provider-settings';
import { LEAVE, Traveller } from './support/traveller';

let provider: TestProvider;
let door: Door;

beforeAll(async () => {
  provider = await startProvider(PROVIDER_URIS);
  door = await openDoor(providerSettings(provider.issuer));
  for (const login of ['secretary', 'member', 'chair'] as const) {
    await linkedAs(door, provider.issuer, login);
  }
});
afterAll(async () => {
  await door.close();
  await provider.stop();
});

const codeOf = ({ status, body }: Answer) => [status, body?.code];

test('signs in by code and PKCE; no token of the provider reaches the browser or a row', async () => {
  const secretary = new Traveller(door);
  const left = await secretary.get(`${LEAVE}?from=/overdue`);
  const asked = new URL(String(left.headers['location'])).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid',
  });
  for (const secret of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(secret)?.length).toBeGreaterThanOrEqual(43);
  expect(String(left.headers['set-cookie'])).toMatch(
    /^ro_attempt=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const back = await secretary.there.signIn(
    String(left.headers['location']),
    'subject-of-secretary',
  );
  const arrived = await secretary.arrive(back);
  expect([arrived.status, arrived.headers['location']]).toEqual([303, '/overdue']);
  expect(secretary.cookies.has('ro_attempt')).toBe(false);
  const { body: me } = await secretary.get('/api/v1/me');
  expect(me.person).toBe(door.world.people.secretary);
  const [row] = await door.database.query('SELECT * FROM session ORDER BY created_at DESC LIMIT 1');
  expect(Date.parse(row.authenticated_at)).toBeGreaterThan(Date.now() - 60_000);
  expect(JSON.stringify([row, arrived.headers, arrived.text])).not.toMatch(/eyJ[\w-]{10}/);
});

test('begins a new session each time, never the one the browser came with', async () => {
  const secretary = new Traveller(door);
  secretary.cookies.set('ro_session', 'chosen-by-somebody-else-0123456789abcdefghi');
  await secretary.signIn('subject-of-secretary');
  const first = secretary.cookies.get('ro_session');
  await secretary.signIn('subject-of-secretary');
  expect(secretary.cookies.get('ro_session')).not.toBe(first);
  const old = await door.nobody.get('/api/v1/me', { cookie: `ro_session=${first}` });
  expect(codeOf(old)).toEqual([401, 'SESSION.ENDED']);
});

test('another state is refused, and does not spend the attempt', async () => {
  const secretary = new Traveller(door);
  const back = await secretary.goThere('subject-of-secretary');
  const forged = new URL(back);
  forged.searchParams.set('state', 'x'.repeat(43));
  const attempt = new Map(secretary.cookies);
  expect(codeOf(await secretary.arrive(forged))).toEqual([400, 'SIGN_IN.ATTEMPT_UNKNOWN']);
  for (const [name, value] of attempt) secretary.cookies.set(name, value);
  expect((await secretary.arrive(back)).status).toBe(303);
});

test('an answer counts once, and in the browser that asked', async () => {
  const secretary = new Traveller(door);
  const back = await secretary.goThere('subject-of-secretary');
  const attempt = new Map(secretary.cookies);
  const stranger = new Traveller(door);
  await stranger.get(LEAVE);
  expect(codeOf(await stranger.arrive(back))).toEqual([400, 'SIGN_IN.ATTEMPT_UNKNOWN']);
  expect(codeOf(await new Traveller(door).arrive(back))).toEqual([400, 'SIGN_IN.ATTEMPT_UNKNOWN']);
  expect((await secretary.arrive(back)).status).toBe(303);
  for (const [name, value] of attempt) secretary.cookies.set(name, value);
  expect(codeOf(await secretary.arrive(back))).toEqual([400, 'SIGN_IN.ATTEMPT_UNKNOWN']);
});

test.each([
  ['another nonce', "nonce = 'another'", 'SIGN_IN.ANSWER_INVALID'],
  ['another verifier (PKCE)', `code_verifier = '${'v'.repeat(43)}'`, 'SIGN_IN.ANSWER_INVALID'],
  [
    'an attempt that took too long',
    "expires_at = now() - interval '1 second'",
    'SIGN_IN.ATTEMPT_UNKNOWN',
  ],
])('%s is refused', async (_what, change, code) => {
  const secretary = new Traveller(door);
  const back = await secretary.goThere('subject-of-secretary');
  await door.database.query(`UPDATE sign_in_attempt SET ${change}`);
  expect(codeOf(await secretary.arrive(back))).toEqual([400, code]);
  expect(secretary.cookies.has('ro_session')).toBe(false);
});

test('the provider itself demands PKCE: a request without a challenge comes back refused', async () => {
  const secretary = new Traveller(door);
  const left = await secretary.get(LEAVE);
  const bare = new URL(String(left.headers['location']));
  bare.searchParams.delete('code_challenge');
  bare.searchParams.delete('code_challenge_method');
  const back = await secretary.there.signIn(bare.href, 'subject-of-secretary');
  const refused = await secretary.arrive(back);
  expect(codeOf(refused)).toEqual([403, 'SIGN_IN.REFUSED_THERE']);
  expect(refused.body.facts).toEqual({ error: 'invalid_request' });
});

test.each([
  ['names another issuer', (back: URL) => back.searchParams.set('iss', 'https://evil.example')],
  ['names no issuer though it promised to', (back: URL) => back.searchParams.delete('iss')],
])('an answer that %s is refused (mix-up)', async (_what, change) => {
  const secretary = new Traveller(door);
  const back = await secretary.goThere('subject-of-secretary');
  change(back);
  expect(codeOf(await secretary.arrive(back))).toEqual([400, 'SIGN_IN.ANSWER_INVALID']);
});

test('who cancels there is told so', async () => {
  const refused = await new Traveller(door).signIn('cancel');
  expect(codeOf(refused)).toEqual([403, 'SIGN_IN.REFUSED_THERE']);
});

test('an identity nobody linked is refused with the remedy; a browser is led to a page that says it', async () => {
  const stranger = new Traveller(door);
  const refused = await stranger.signIn('subject-of-nobody');
  expect(codeOf(refused)).toEqual([403, 'SIGN_IN.IDENTITY_UNKNOWN']);
  expect(refused.body.facts).toEqual({ issuer: provider.issuer, subject: 'subject-of-nobody' });
  expect(refused.body.detail).toContain('administrator');
  const back = await stranger.goThere('subject-of-nobody');
  const page = await door.nobody.get(back.pathname + back.search, {
    ...stranger.headers(),
    accept: 'text/html',
  });
  expect([page.status, page.headers['location']]).toEqual([
    303,
    '/sign-in?refused=SIGN_IN.IDENTITY_UNKNOWN',
  ]);
});

test('a disabled account is refused', async () => {
  await door.database.query("UPDATE account SET disabled_at = now() WHERE login = 'member'");
  const refused = await new Traveller(door).signIn('subject-of-member');
  expect(codeOf(refused)).toEqual([403, 'SIGN_IN.ACCOUNT_DISABLED']);
});

test('an invitation links the identity it is accepted by, once', async () => {
  const invitation = 'invitation-0123456789-abcdefghij';
  await door.database.query(
    `INSERT INTO account_invitation (id, account, code_sha256, made_by, expires_at)
     SELECT gen_random_uuid(), id, encode(sha256($1::bytea), 'hex'), person, now() + interval '1 hour'
       FROM account WHERE login = 'officer'`,
    [invitation],
  );
  const accept = async (subject: string) => {
    const officer = new Traveller(door);
    const left = await door.nobody.post(`${LEAVE}/invitations`, { invitation });
    officer.keep(left);
    return officer.arrive(await officer.there.signIn(left.body.continueAt, subject));
  };
  expect((await accept('subject-of-officer')).status).toBe(303);
  expect((await new Traveller(door).signIn('subject-of-officer')).status).toBe(303);
  expect(codeOf(await accept('subject-of-another'))).toEqual([403, 'SIGN_IN.INVITATION_OVER']);
});

test('keys change at the provider and the next sign-in passes', async () => {
  expect((await new Traveller(door).signIn('subject-of-secretary')).status).toBe(303);
  await provider.rotateKeys();
  expect((await new Traveller(door).signIn('subject-of-secretary')).status).toBe(303);
});

test('an old sign-in at the provider proves no factor here; signing in there afresh does', async () => {
  const chair = new Traveller(door);
  await chair.signIn('subject-of-chair');
  await door.database.query("UPDATE session SET factor_at = now() - interval '6 minutes'");
  const before = chair.cookies.get('ro_session');
  const byPassword = await door.nobody.post(
    '/api/v1/sessions/current/factor',
    { password: 'whatever it is' },
    chair.headers(),
  );
  expect(codeOf(byPassword)).toEqual([422, 'FACTOR.AT_PROVIDER']);

  const asked = await chair.get(`${LEAVE}?for=factor&from=/factor-proven`);
  const question = new URL(String(asked.headers['location'])).searchParams;
  expect([question.get('prompt'), question.get('max_age')]).toEqual(['login', '0']);
  const back = await chair.there.signIn(String(asked.headers['location']), 'subject-of-chair');
  // Coming from another site, the browser does not bring the session's cookie along.
  chair.cookies.delete('ro_session');
  expect((await chair.arrive(back)).headers['location']).toBe('/factor-proven');
  expect(chair.cookies.get('ro_session')).not.toBe(before);
  expect((await chair.get('/api/v1/me')).status).toBe(200);
  const [{ fresh }] = await door.database.query(
    `SELECT factor_at > now() - interval '1 minute' AS fresh FROM session WHERE person = $1 AND revoked_at IS NULL`,
    [door.world.people.chair],
  );
  expect(fresh).toBe(true);
});

test('another person at the provider proves nothing for this session', async () => {
  const chair = new Traveller(door);
  await chair.signIn('subject-of-chair');
  const asked = await chair.get(`${LEAVE}?for=factor`);
  const elsewhere = new ProviderBrowser();
  const back = await elsewhere.signIn(String(asked.headers['location']), 'subject-of-secretary');
  const refused = await chair.arrive(back);
  expect(codeOf(refused)).toEqual([403, 'SIGN_IN.ANOTHER_PERSON']);
});

test('a session by password proves its password, not a provider', async () => {
  const organiser = await door.as('organiser');
  expect(codeOf(await organiser.get(`${LEAVE}?for=factor`))).toEqual([
    422,
    'FACTOR.NOT_AT_PROVIDER',
  ]);
  expect(codeOf(await door.nobody.get(`${LEAVE}?for=factor`))).toEqual([401, 'SESSION.ENDED']);
});

test('a link leads back to our own pages alone', async () => {
  for (const from of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const { status } = await door.nobody.get(`${LEAVE}?from=${encodeURIComponent(from)}`);
    expect([from, status]).toEqual([from, 422]);
  }
});

test('signing out ends the session here and says where the provider ends its own', async () => {
  const secretary = new Traveller(door);
  await secretary.signIn('subject-of-secretary');
  const ended = await door.nobody.send({
    method: 'DELETE',
    url: '/api/v1/sessions/current',
    headers: secretary.headers(),
  });
  expect(ended.status).toBe(200);
  const there = new URL(ended.body.providerSignOut);
  expect([there.origin, there.searchParams.get('client_id')]).toEqual([provider.issuer, 'ro']);
  expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/sign-in`);
  expect(there.searchParams.has('id_token_hint')).toBe(false);
  const page = await secretary.there.open(there);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('sign-out')]);
  expect((await secretary.get('/api/v1/me')).status).toBe(401);
});
