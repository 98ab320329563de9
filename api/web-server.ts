import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createLog } from '../config/log';
import { sendProblem } from './http/problem.filter';
import { isCsvRoute } from './accounts/bulk/csv-routes';
import { isUploadRoute } from './papers/upload-routes';
import { Problem } from './http/problem';
import { MEDIA_TYPES } from './schemas/media';
import { isSecure, type ApiSettings } from './settings';

/** An act is small; a class list of 2,000 learners is some 200 kB. Papers have a limit of their own. */
const JSON_MAX_BYTES = 1024 * 1024;
/** A phone on a bad line may be slow; a client that sends nothing for this long is not one. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Fastify with our limits and log; a request is known by an id of our own, never by one a client sent. */
export function createAdapter(log: Logger, { trustedProxies = [] }: ApiSettings): FastifyAdapter {
  // Fastify's own lines, two per request with the address in full, are of level info.
  const level = log.isLevelEnabled('warn') ? 'warn' : log.level;
  return new FastifyAdapter({
    loggerInstance: log.child({}, { level }),
    genReqId: () => randomUUID(),
    // Whoever is no proxy of ours could otherwise write any address it likes.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: JSON_MAX_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, error),
    forceCloseConnections: true,
  });
}

/** The log of this door. */
export function openLog({ logLevel, logFile }: ApiSettings): Logger {
  return createLog({
    part: 'api',
    level: logLevel ?? 'info',
    ...(logFile !== undefined && { file: logFile }),
  });
}

/** Headers, cookies, kinds of bodies and the log's line. */
export async function equip(
  app: NestFastifyApplication,
  settings: ApiSettings,
  log: Logger,
): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await app.register(cookie);
  await app.register(helmet, {
    // Plain HTTP on a private network is a supported start; sent there, this header would break every link.
    contentSecurityPolicy: {
      directives: { 'upgrade-insecure-requests': isSecure(settings) ? [] : null },
    },
    strictTransportSecurity: isSecure(settings),
  });
  acceptBodies(server);
  acceptCsv(server);
  server.addHook('onRequest', async (request, reply) => mark(request, reply));
  server.addHook('onResponse', async (request, reply) => logLine(log, request, reply));
}

/** JSON for everything; the four kinds of papers as a stream, and only where papers are taken. */
function acceptBodies(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser([...MEDIA_TYPES], (request, payload, done) => {
    if (isUploadRoute(request.routeOptions.url)) done(null, payload);
    else done(new Problem(415, 'BODY.MEDIA_TYPE', { facts: { allowed: 'application/json' } }));
  });
}

/** Files of accounts as a stream, and only where they are taken. */
function acceptCsv(server: FastifyInstance): void {
  server.addContentTypeParser('text/csv', (request, payload, done) => {
    if (isCsvRoute(request.routeOptions.url)) done(null, payload);
    else done(new Problem(415, 'BODY.MEDIA_TYPE', { facts: { allowed: 'application/json' } }));
  });
}

/** Every answer names its request; those of the API hold personal data, and no cache may keep them. */
function mark(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-request-id', request.id);
  if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
}

/** One line per request: the route's pattern, not its address, which holds ids; never a body, a header or a query. */
function logLine(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  log.info(
    {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    'answered',
  );
}
