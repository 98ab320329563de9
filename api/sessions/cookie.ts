import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSecure, type ApiSettings } from '../settings';

/** `__Host-` lets no other host of the domain set it; browsers accept the prefix over TLS only. */
export function cookieName(settings: ApiSettings): string {
  return isSecure(settings) ? '__Host-ro_session' : 'ro_session';
}

export function setSessionCookie(reply: FastifyReply, settings: ApiSettings, token: string): void {
  void reply.setCookie(cookieName(settings), token, options(settings));
}

export function clearSessionCookie(reply: FastifyReply, settings: ApiSettings): void {
  void reply.clearCookie(cookieName(settings), options(settings));
}

/** The secret a request carries, and whether a browser added it by itself (then another site may have caused it). */
export function tokenOf(
  request: FastifyRequest,
  settings: ApiSettings,
): { readonly token: string; readonly byCookie: boolean } | undefined {
  const [, bearer] =
    /^Bearer ([A-Za-z0-9_-]{20,100})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (bearer) return { token: bearer, byCookie: false };
  const cookie = request.cookies[cookieName(settings)];
  return cookie ? { token: cookie, byCookie: true } : undefined;
}

function options(settings: ApiSettings) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(settings) } as const;
}
