import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  readonly method: string;
  readonly pattern: string;
  readonly matcher: RegExp;
}

/** All routes of this server, so that a wrong method can be told from a wrong address. */
export class KnownRoutes {
  private readonly routes: KnownRoute[] = [];

  /** Listens to routes as they are added; call before any is. */
  listen(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) {
        this.routes.push({ method: one, pattern: url, matcher: matcherOf(url) });
      }
    });
  }

  /** Method and pattern of every route. */
  all(): readonly { readonly method: string; readonly pattern: string }[] {
    return this.routes.map(({ method, pattern }) => ({ method, pattern }));
  }

  /** The methods this address takes; none when there is nothing at it. */
  methodsAt(url: string): readonly string[] {
    const [path = '/'] = url.split('?');
    const methods = this.routes
      .filter(({ matcher }) => matcher.test(path))
      .map(({ method }) => method);
    return [...new Set(methods)].sort();
  }
}

function matcherOf(pattern: string): RegExp {
  const parts = pattern
    .split('/')
    .map((part) =>
      part.startsWith(':')
        ? '[^/]+'
        : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*'),
    );
  return new RegExp(`^${parts.join('/')}$`);
}
