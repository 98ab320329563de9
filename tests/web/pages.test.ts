import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WebPages } from '../../api/web/web-pages';

const PAGE = '<meta name="style-nonce" content="__STYLE_NONCE__"><div id="root"></div>';

function built(): WebPages {
  const folder = mkdtempSync(join(tmpdir(), 'ro-desk-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'index-a1b2c3.js'), 'console.log("Rõ")');
  return new WebPages(folder);
}

test.each(['/', '/dossiers/0190', '/overdue?by=person'])('%s answers the one page', (url) => {
  expect(String(built().find(url, '')?.body)).toContain('id="root"');
});

test.each([
  '/api/v1/me',
  '/docs',
  '/docs/start.js',
  '/health/live',
  '/openapi.json',
  '/nothing.js',
])('%s is not the desk’s to answer', (url) => {
  expect(built().find(url, '')).toBeUndefined();
});

test('a page lets in no script but ours, and no style sheet without the nonce of this answer', () => {
  const [first, second] = [built().find('/', ''), built().find('/', '')];
  const policy = String(first?.headers['content-security-policy']);
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
  expect(String(first?.body)).toContain(`content="${nonce}"`);
  expect(second?.headers['content-security-policy']).not.toBe(policy);
  expect(first?.headers['cache-control']).toBe('no-cache');
});

test('a file with a hash in its name is kept for a year, and packed for who can unpack it', () => {
  const file = built().find('/assets/index-a1b2c3.js', 'br, gzip');
  expect(file?.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
  });
  expect(String(file && gunzipSync(file.body))).toBe('console.log("Rõ")');
  expect(built().find('/assets/index-a1b2c3.js', '')?.headers).not.toHaveProperty(
    'content-encoding',
  );
});

test('nothing outside the folder is served', () => {
  expect(built().find('/../package.json', '')).toBeUndefined();
  expect(built().find('/%2e%2e/package.json', '')).toBeUndefined();
});

test('without a built desk every address is left to the API, the plain page at / too', () => {
  expect(new WebPages(join(tmpdir(), 'nothing-here')).find('/', '')).toBeUndefined();
});
