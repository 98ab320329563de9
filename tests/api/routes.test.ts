import { PERMISSIONS } from '../../api/access/permissions';
import { PERMIT, PUBLIC } from '../../api/access/permit';
import { SHOWS } from '../../api/reads/shows';
import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { openDoor, type Door } from './support/door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** Every handler of every controller, as Nest knows it. */
function handlers(): readonly { name: string; handler: object; controller: object }[] {
  return [...door.api.app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const names = Object.getOwnPropertyNames(metatype.prototype);
      return names
        .map((name) => ({
          name: `${metatype.name}.${name}`,
          handler: metatype.prototype[name],
          controller: metatype,
        }))
        .filter(
          ({ handler }) =>
            Reflect.hasMetadata(METHOD_METADATA, handler) &&
            Reflect.hasMetadata(PATH_METADATA, handler),
        );
    });
}

test('every route declares who may use it, or why anybody may', () => {
  expect(handlers().length).toBeGreaterThan(25);
  for (const { name, handler, controller } of handlers()) {
    const permit = Reflect.getMetadata(PERMIT, handler) ?? Reflect.getMetadata(PERMIT, controller);
    const open = Reflect.getMetadata(PUBLIC, handler) ?? Reflect.getMetadata(PUBLIC, controller);
    expect({ name, declared: [permit in PERMISSIONS, typeof open === 'string'] }).toEqual({
      name,
      declared: permit === undefined ? [false, true] : [true, false],
    });
  }
});

test('every route that is not public declares the watched objects it shows, or why there is none', () => {
  for (const { name, handler, controller } of handlers()) {
    const open = Reflect.getMetadata(PUBLIC, handler) ?? Reflect.getMetadata(PUBLIC, controller);
    const shows = Reflect.getMetadata(SHOWS, handler);
    const declared = typeof shows === 'object' ? 'objects' : shows ? 'nothing' : 'not declared';
    expect({ name, declared }).toEqual({
      name,
      declared: open === undefined ? expect.stringMatching(/^(objects|nothing)$/) : 'not declared',
    });
  }
});

test('every route that is not public refuses who is not signed in', async () => {
  const open: string[] = [];
  const remove = (url: string) => door.nobody.send({ method: 'DELETE', url });
  for (const { method, pattern } of door.api.routes.all()) {
    if (method === 'HEAD' || method === 'OPTIONS') continue;
    const url = pattern.replace(/:\w+/g, '01900000-0000-7000-8000-000000000000');
    const send =
      method === 'GET' ? door.nobody.get : method === 'DELETE' ? remove : door.nobody.post;
    const { status } = await send(url);
    if (status !== 401) open.push(`${method} ${pattern}`);
  }
  expect(open.sort()).toEqual([
    'GET /',
    'GET /api/v1/sign-in/oidc',
    'GET /api/v1/sign-in/oidc/callback',
    'GET /api/v1/sign-in/ways',
    'GET /docs',
    'GET /docs/:part',
    'GET /health/live',
    'GET /health/ready',
    'GET /openapi.json',
    'POST /api/v1/invitations/accept',
    'POST /api/v1/invitations/look',
    'POST /api/v1/law/authority',
    'POST /api/v1/law/deadlock',
    'POST /api/v1/law/gate',
    'POST /api/v1/law/order',
    'POST /api/v1/law/readmission',
    'POST /api/v1/law/term',
    'POST /api/v1/law/three-dates',
    'POST /api/v1/law/vote',
    'POST /api/v1/sessions',
    'POST /api/v1/sessions/second-step',
    'POST /api/v1/sign-in/oidc/invitations',
  ]);
});

test('an unknown address, a wrong method and a malformed address are problem documents', async () => {
  const unknown = await door.nobody.get('/api/v1/nothing-here');
  expect([unknown.status, unknown.body.code]).toEqual([404, 'ROUTE.UNKNOWN']);
  const method = await door.nobody.send({ method: 'PUT', url: '/api/v1/dossiers' });
  expect([method.status, method.body.code, method.headers['allow']]).toEqual([
    405,
    'ROUTE.METHOD',
    'GET, HEAD, POST',
  ]);
  const malformed = await door.nobody.get('/api/v1/dossiers/%E0%A4%A');
  expect([malformed.status, malformed.body.code]).toEqual([400, 'REQUEST.MALFORMED']);
  for (const answer of [unknown, method, malformed]) {
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts/);
  }
});

test('the pages anybody may see answer, with security headers', async () => {
  const home = await door.nobody.get('/');
  expect(home.text).toContain('Rõ người, rõ việc');
  expect(home.headers['content-security-policy']).toContain("script-src 'self'");
  expect(home.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(home.headers['x-content-type-options']).toBe('nosniff');
  expect((await door.nobody.get('/docs')).text).toContain('swagger-ui-bundle.js');
  expect((await door.nobody.get('/docs/swagger-ui.css')).status).toBe(200);
  expect((await door.nobody.get('/docs/package.json')).status).toBe(404);
  expect((await door.nobody.get('/health/live')).body).toEqual({ live: true });
  expect((await door.nobody.get('/health/ready')).body).toEqual({
    ready: true,
    parts: { postgres: 'up' },
  });
});

test('readiness names the part that is not up', async () => {
  const half = await openDoor({
    parts: [
      { name: 'temporal', check: () => Promise.reject(new Error('refused')) },
      { name: 'worker', check: () => Promise.resolve(true) },
    ],
  });
  try {
    const { status, body } = await half.nobody.get('/health/ready');
    expect(status).toBe(503);
    expect(body).toEqual({
      ready: false,
      parts: { postgres: 'up', temporal: 'down', worker: 'up' },
    });
  } finally {
    await half.close();
  }
});
