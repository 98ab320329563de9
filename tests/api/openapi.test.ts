import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ACT_INPUTS } from '../../api/dossiers/inputs/act-inputs';
import { openDoor, type Door } from './support/door';

const FILE = join(__dirname, '../../docs/api/openapi.json');

interface Operation {
  readonly summary?: string;
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

let door: Door;
let text: string;
beforeAll(async () => {
  door = await openDoor();
  const { body } = await door.nobody.get('/openapi.json');
  text = `${JSON.stringify(body, null, 2)}\n`;
  if (process.env['RO_WRITE_OPENAPI']) {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, text);
  }
});
afterAll(() => door.close());

test('the committed document is the one this code serves (npm run openapi writes it)', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(text));
});

test('every act stands in it with its own input, and every route of the door is there', () => {
  const { openapi, paths } = JSON.parse(text);
  expect(openapi).toBe('3.1.0');
  for (const act of Object.values(ACT_INPUTS).flatMap((inputs) => Object.keys(inputs))) {
    const { requestBody } = paths[`/api/v1/dossiers/{id}/acts/${act}`].post;
    expect(requestBody.content['application/json'].schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  }
  for (const { method, pattern } of door.api.routes.all()) {
    if (!pattern.startsWith('/api/') || method === 'HEAD' || method === 'OPTIONS') continue;
    if (pattern.endsWith('/acts/:act')) continue; // written out per act
    const path = paths[pattern.replace(/:(\w+)/g, '{$1}')];
    expect([pattern, path && Object.keys(path)]).toEqual([
      pattern,
      expect.arrayContaining([method.toLowerCase()]),
    ]);
  }
});

test('every operation says what it is and what it answers', () => {
  const { paths } = JSON.parse(text);
  for (const [path, operations] of Object.entries<Record<string, Operation>>(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      expect([path, method, operation.summary?.length ?? 0]).not.toEqual([path, method, 0]);
      if (/\{version\}$|\/export$|\.html$/.test(path) || method === 'delete') continue; // bytes, and nothing
      if (operation.responses['303']) continue; // leads a browser on
      const done = ['200', '201', '202'].map((status) => operation.responses[status]).find(Boolean);
      expect([path, method, done?.content?.['application/json']?.schema]).toEqual([
        path,
        method,
        expect.any(Object),
      ]);
    }
  }
});
