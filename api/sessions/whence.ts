import { isIPv4, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Where a session was begun from: enough for its owner to know it again, too little to find a machine by. */
export interface Whence {
  /** Counted against floods, never stored. */
  readonly address: string;
  /** Such as `203.0.113.0/24`. */
  readonly network: string | null;
  /** Such as `Firefox, Windows`. */
  readonly device: string | null;
}

/** In this order: most browsers also name those they descend from. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bcoc_coc_browser\//, 'Cốc Cốc'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(?:Headless)?Chrom(?:e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Where this request comes from. */
export function whenceOf(request: FastifyRequest): Whence {
  const agent = request.headers['user-agent'] ?? '';
  const known = [nameIn(BROWSERS, agent), nameIn(SYSTEMS, agent)].filter((name) => name !== null);
  return {
    address: request.ip,
    network: networkOf(request.ip),
    device: known.length > 0 ? known.join(', ') : null,
  };
}

/** The network of an address: 24 bits of the old kind, 48 of the new; null for what is no address. */
export function networkOf(address: string): string | null {
  const old = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (isIPv4(old)) return `${old.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(address)) return null;
  const [head = ''] = address.split('%');
  const [left = '', right] = head.split('::');
  const parts = left === '' ? [] : left.split(':');
  const missing = right === undefined ? 0 : 8 - parts.length - right.split(':').length;
  const whole = [...parts, ...Array<string>(Math.max(0, missing)).fill('0')];
  return `${whole.slice(0, 3).join(':')}::/48`;
}

function nameIn(table: readonly (readonly [RegExp, string])[], agent: string): string | null {
  return table.find(([mark]) => mark.test(agent))?.[1] ?? null;
}
