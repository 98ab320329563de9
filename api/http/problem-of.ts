import { HttpException } from '@nestjs/common';
import { Problem } from './problem';

/** What Fastify and Nest throw themselves, by Fastify's code. */
const BY_FASTIFY_CODE: Readonly<Record<string, readonly [number, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'BODY.MEDIA_TYPE'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'BODY.TOO_LARGE'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'BODY.NOT_JSON'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'BODY.NOT_JSON'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'REQUEST.MALFORMED'],
  FST_ERR_BAD_URL: [400, 'REQUEST.MALFORMED'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'REQUEST.MALFORMED'],
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED',
  404: 'ROUTE.UNKNOWN',
  413: 'BODY.TOO_LARGE',
  415: 'BODY.MEDIA_TYPE',
  429: 'REQUEST.TOO_MANY',
};

/** Any thrown value as a problem. What cannot be named is a fault of ours: 500, told without its cause. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HttpException) {
    return byFastifyCode(thrown.cause) ?? byStatus(thrown.getStatus()); // Nest wraps what Fastify threw
  }
  if (typeof thrown !== 'object' || thrown === null) return byStatus(500);
  const known = byFastifyCode(thrown);
  if (known) return known;
  if (isDatabaseAway(thrown))
    return new Problem(503, 'SERVER.NOT_READY', { headers: { 'retry-after': '2' } });
  return byStatus('statusCode' in thrown ? Number(thrown.statusCode) : 500);
}

function byFastifyCode(thrown: unknown): Problem | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  const known = BY_FASTIFY_CODE[String(thrown.code)];
  return known && new Problem(...known);
}

function byStatus(status: number): Problem {
  const code = BY_STATUS[status];
  return code ? new Problem(status, code) : new Problem(500, 'SERVER.FAULT');
}

/** PostgreSQL gone, restarting or full: the client may try again with the same key. */
function isDatabaseAway(thrown: object): boolean {
  if ('driverError' in thrown && typeof thrown.driverError === 'object' && thrown.driverError) {
    return isDatabaseAway(thrown.driverError); // TypeORM wraps what the driver said
  }
  const code = 'code' in thrown ? String(thrown.code) : '';
  const message = thrown instanceof Error ? thrown.message : '';
  return (
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'EPIPE',
      'ENOENT',
      '57P01',
      '57P02',
      '57P03',
      '53300',
      '08006',
      '08003',
    ].includes(code) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(message)
  );
}
