import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { WebPages } from './web-pages';

/**
 * Serves the built desk. Not a route: a page asked for is the same for everybody and holds nothing of anybody, and a
 * route for every address would answer what the API must refuse. Without a built desk nothing changes: `/` is the plain page.
 */
@Module({})
export class WebModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const pages = new WebPages(findBuiltDesk());
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
      const page = pages.find(request.url, String(request.headers['accept-encoding'] ?? ''));
      if (!page) return undefined;
      void reply.headers(page.headers);
      if (request.headers['if-none-match'] === page.headers['etag'] && page.headers['etag']) {
        return reply.status(304).send();
      }
      return reply.send(page.body);
    });
  }
}

/** `web/dist` of the project, seen from the source and from where it is compiled to. */
function findBuiltDesk(): string {
  const seen = ['../../web/dist', '../../../web/dist'].map((path) => join(__dirname, path));
  return seen.find((folder) => existsSync(join(folder, 'index.html'))) ?? seen[0] ?? '';
}
