import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OidcSettings } from '../../config/oidc-env';
import { startProvider, type TestProvider } from '../support/provider/start-provider';
import { openDoor, type Door } from './support/door';
import { linkedAs, providerSettings, PROVIDER_URIS } from './support/provider-settings';
import { LEAVE, Traveller } from './support/traveller';
import { PASSWORD } from './support/world';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function withProvider(
  change: Partial<OidcSettings> = {},
  client?: Record<string, unknown>,
): Promise<{ door: Door; provider: TestProvider }> {
  const provider = await startProvider({ ...PROVIDER_URIS, ...(client && { client }) });
  opened.push({ close: () => provider.stop() });
  const door = await openDoor(providerSettings(provider.issuer, change));
  opened.push(door);
  await linkedAs(door, provider.issuer, 'secretary');
  return { door, provider };
}

test('where a class of authentication is demanded, another is refused, and what was told is kept', async () => {
  const { door, provider } = await withProvider({ acr: ['two-factors'] });
  await provider.tell({ acr: 'one-factor', amr: ['pwd'] });
  const weak = await new Traveller(door).signIn('subject-of-secretary');
  expect([weak.status, weak.body.code]).toEqual([403, 'SIGN_IN.CLASS_TOO_WEAK']);
  expect(weak.body.facts).toEqual({ demanded: ['two-factors'] });
  await provider.tell({ acr: 'two-factors', amr: ['pwd', 'otp'] });
  const strong = new Traveller(door);
  expect(new URL(String((await strong.get(LEAVE)).headers['location'])).search).toContain(
    'acr_values=two-factors',
  );
  expect((await strong.signIn('subject-of-secretary')).status).toBe(303);
  const rows = await door.database.query('SELECT acr, amr FROM session WHERE acr IS NOT NULL');
  expect(rows).toEqual([{ acr: 'two-factors', amr: ['pwd', 'otp'] }]);
});

test('we may prove who we are by a private key instead of a secret', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const marks = { alg: 'ES256', kid: 'ro-1', use: 'sig' };
  const clientKeyFile = join(mkdtempSync(join(tmpdir(), 'ro-key-')), 'client.jwk');
  writeFileSync(
    clientKeyFile,
    JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...marks }),
  );
  const { door } = await withProvider(
    { clientSecret: undefined, clientKeyFile },
    {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), ...marks }] },
    },
  );
  expect((await new Traveller(door).signIn('subject-of-secretary')).status).toBe(303);
});

test('a wrong secret is a fault the person is told without its cause', async () => {
  const { door } = await withProvider({ clientSecret: 'not-the-secret' });
  const refused = await new Traveller(door).signIn('subject-of-secretary');
  expect([refused.status, refused.body.code]).toEqual([400, 'SIGN_IN.ANSWER_INVALID']);
});

test('a provider that is away is said to be: 503, and local sign-in goes on', async () => {
  const { door, provider } = await withProvider();
  await provider.stop();
  opened.shift();
  const away = await door.nobody.get(LEAVE);
  expect([away.status, away.body.code]).toEqual([503, 'SIGN_IN.PROVIDER_AWAY']);
  expect(away.headers['retry-after']).toBe('10');
  const local = await door.nobody.post('/api/v1/sessions', {
    login: 'secretary',
    password: PASSWORD,
  });
  expect(local.status).toBe(201);
});

test('a provider that goes away between there and back is a 503, and signing out does not wait for it', async () => {
  const { door, provider } = await withProvider();
  const secretary = new Traveller(door);
  await secretary.signIn('subject-of-secretary');
  const another = new Traveller(door);
  const back = await another.goThere('subject-of-secretary');
  await provider.stop();
  opened.shift();
  const arrived = await another.arrive(back);
  expect([arrived.status, arrived.body.code]).toEqual([503, 'SIGN_IN.PROVIDER_AWAY']);
  const url = '/api/v1/sessions/current';
  const out = await door.nobody.send({ method: 'DELETE', url, headers: secretary.headers() });
  expect([200, 204]).toContain(out.status);
  expect((await secretary.get('/api/v1/me')).status).toBe(401);
});

test('a provider that names itself otherwise than it is configured is not believed', async () => {
  const impostor = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer: 'http://127.0.0.1:1' }));
    request.resume();
  });
  await new Promise<void>((listening) => impostor.listen(0, '127.0.0.1', listening));
  opened.push({ close: async () => void impostor.close() });
  const address = impostor.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const door = await openDoor(providerSettings(`http://127.0.0.1:${address.port}`));
  opened.push(door);
  const refused = await door.nobody.get(LEAVE);
  expect([refused.status, refused.body.code]).toEqual([400, 'SIGN_IN.ANSWER_INVALID']);
});

test('without a provider nothing of it is there, and the page is told so', async () => {
  const door = await openDoor();
  opened.push(door);
  expect((await door.nobody.get('/api/v1/sign-in/ways')).body).toEqual({
    password: true,
    provider: null,
    freshFactorMinutes: 480,
  });
  const refused = await door.nobody.get(LEAVE);
  expect([refused.status, refused.body.code]).toEqual([404, 'SIGN_IN.NO_PROVIDER']);
});
