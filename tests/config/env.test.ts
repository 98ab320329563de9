import { join } from 'node:path';
import { BadEnvironment, describeEnv, projectRoot, readEnv } from '../../config/env';

test('nothing set gives the embedded demonstration on port 3000 of the loopback', () => {
  expect(readEnv({})).toMatchObject({
    databaseUrl: undefined,
    temporalAddress: undefined,
    namespace: 'ro',
    taskQueue: 'ro',
    host: '127.0.0.1',
    port: 3000,
    mode: 'demo',
    roHome: join(projectRoot(), '.ro'),
  });
});

test('names every bad variable at once, each with its remedy', () => {
  const bad = {
    PORT: 'abc',
    TEMPORAL_ADDRESS: 'nowhere',
    DATABASE_URL: 'mysql://x/y',
    RO_MODE: 'play',
  };
  const problems = problemsOf(bad);
  expect(problems).toHaveLength(4);
  for (const name of Object.keys(bad)) {
    expect(problems).toContainEqual(
      expect.stringMatching(new RegExp(`^${name} is not usable. Remedy: .+`)),
    );
  }
});

test.each([
  ['0', 0],
  ['65535', 65_535],
])('accepts port %s', (PORT, port) => expect(readEnv({ PORT }).port).toBe(port));

test.each(['65536', '-1', '3000.5', '0x10', ' '])('refuses port %j', (PORT) => {
  expect(problemsOf({ PORT })).toEqual([expect.stringContaining('PORT')]);
});

test('an empty variable counts as unset', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, mode: 'demo' });
});

test('a database of its own makes an installation a production one, unless it says otherwise', () => {
  const DATABASE_URL = 'postgres://ro_app:secret@db:5432/ro';
  expect(readEnv({ DATABASE_URL }).mode).toBe('production');
  expect(readEnv({ DATABASE_URL, RO_MODE: 'test' }).mode).toBe('test');
});

test('a failpoint is refused in production', () => {
  expect(problemsOf({ RO_MODE: 'production', RO_FAILPOINT: 'P2' })).toEqual([
    expect.stringContaining('RO_FAILPOINT'),
  ]);
});

test('a provider needs its client and our own address; a secret and a key exclude each other', () => {
  const RO_OIDC_ISSUER = 'https://id.example.vn';
  expect(problemsOf({ RO_OIDC_ISSUER })).toEqual([
    expect.stringContaining('RO_OIDC_CLIENT_ID'),
    expect.stringContaining('RO_PUBLIC_URL'),
  ]);
  const whole = {
    RO_OIDC_ISSUER,
    RO_OIDC_CLIENT_ID: 'ro',
    RO_PUBLIC_URL: 'https://ro.example.vn/',
  };
  expect(readEnv({ ...whole, RO_OIDC_ACR: 'two  three' })).toMatchObject({
    publicUrl: 'https://ro.example.vn',
    oidc: { issuer: RO_OIDC_ISSUER, clientId: 'ro', name: 'OpenID Connect', acr: ['two', 'three'] },
  });
  const both = { RO_OIDC_CLIENT_SECRET: 'x', RO_OIDC_CLIENT_KEY_FILE: __filename };
  expect(problemsOf({ ...whole, ...both })).toEqual([expect.stringContaining('exclude')]);
  const plain = { ...whole, RO_OIDC_ISSUER: 'http://id.example.vn', RO_MODE: 'production' };
  expect(problemsOf(plain)).toEqual([expect.stringContaining('https in production')]);
  expect(readEnv({}).oidc).toBeUndefined();
});

test('proxies that are believed are named by address or network', () => {
  const RO_TRUSTED_PROXIES = '10.0.0.0/8, 192.168.1.5';
  expect(readEnv({ RO_TRUSTED_PROXIES }).trustedProxies).toEqual(['10.0.0.0/8', '192.168.1.5']);
  expect(readEnv({}).trustedProxies).toEqual([]);
  expect(problemsOf({ RO_TRUSTED_PROXIES: 'everybody' })).toHaveLength(1);
});

test('every variable has a sentence', () => {
  for (const { name, meaning } of describeEnv())
    expect([name, meaning]).toEqual([name, expect.stringMatching(/\.$/)]);
});

function problemsOf(source: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof BadEnvironment) return error.problems;
    throw error;
  }
  return [];
}
