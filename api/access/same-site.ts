import type { FastifyRequest } from 'fastify';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser says that another site's page caused a request that changes something. Refused on every route,
 * those without a cookie too: signing somebody in under another name is an attack as well.
 */
export function isForeign({ method, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return !SAFE_METHODS.has(method) && (site === 'cross-site' || site === 'same-site');
}

/**
 * Whether a request that a browser signed by its cookie was meant by our own pages. Another site's form cannot set
 * the header, and a browser does not let it claim the same origin. `SameSite=Strict` stands beside this.
 */
export function isMeantByOurPages(request: FastifyRequest): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  return (
    request.headers['x-requested-with'] === 'ro' ||
    request.headers['sec-fetch-site'] === 'same-origin'
  );
}
