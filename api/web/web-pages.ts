import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One answer: what stands at an address of the desk. */
export interface WebPage {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/** Fonts and pictures are packed already. */
const WORTH_PACKING = new Set(['.html', '.js', '.css', '.svg']);
/** Addresses that belong to the API, its documents and whoever watches the machine. */
const NOT_OURS = /^\/(api|docs|health)(\/|$)|^\/openapi\.json$/;
/** Vite puts a hash of the content into these names, so what was fetched once never changes. */
const HASHED = '/assets/';
const NONCE_MARK = '__STYLE_NONCE__';

/** The built desk in memory: some two megabytes, read once. */
export class WebPages {
  private readonly files: ReadonlyMap<string, WebFile>;
  private readonly index: string | undefined;

  /** @param folder  where Vite built to; an absent one gives a desk without pages */
  constructor(folder: string) {
    const index = join(folder, 'index.html');
    this.index = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
    this.files = new Map(this.index === undefined ? [] : filesIn(folder));
  }

  /** What stands at the address: a file, or the desk's one page for every deep link; nothing where the API answers. */
  find(url: string, acceptEncoding: string): WebPage | undefined {
    const [path = '/'] = url.split('?');
    if (this.index === undefined || NOT_OURS.test(path)) return undefined;
    const file = this.files.get(path);
    if (file) return file.answer(acceptEncoding);
    if (path.slice(path.lastIndexOf('/')).includes('.')) return undefined;
    return pageOf(this.index);
  }
}

class WebFile {
  private packed: Buffer | undefined;

  constructor(
    private readonly path: string,
    private readonly bytes: Buffer,
  ) {}

  answer(acceptEncoding: string): WebPage {
    const ending = extname(this.path);
    const headers = {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'cache-control': this.path.startsWith(HASHED)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      etag: `"${createHash('sha256').update(this.bytes).digest('hex').slice(0, 24)}"`,
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    };
    if (!WORTH_PACKING.has(ending) || !/\bgzip\b/.test(acceptEncoding)) {
      return { body: this.bytes, headers };
    }
    this.packed ??= gzipSync(this.bytes);
    return { body: this.packed, headers: { ...headers, 'content-encoding': 'gzip' } };
  }
}

/** The page with a fresh nonce: the one way in for the style sheet that the components write while they run. */
function pageOf(index: string): WebPage {
  const nonce = randomBytes(16).toString('base64');
  return {
    body: Buffer.from(index.replace(NONCE_MARK, nonce)),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policyWith(nonce),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
  };
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function* filesIn(folder: string): Generator<[string, WebFile]> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name === 'index.html') continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    yield [path, new WebFile(path, readFileSync(file))];
  }
}
