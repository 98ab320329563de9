import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSecure, type ApiSettings } from '../settings';
import { ATTEMPT_MINUTES } from './attempts';

/** `Lax`, unlike the session's: the browser comes back from another site, and must bring it. */
function options(settings: ApiSettings) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(settings) } as const;
}

function nameOf(settings: ApiSettings): string {
  return isSecure(settings) ? '__Host-ro_attempt' : 'ro_attempt';
}

export function setAttemptCookie(reply: FastifyReply, settings: ApiSettings, secret: string): void {
  const maxAge = ATTEMPT_MINUTES * 60;
  void reply.setCookie(nameOf(settings), secret, { ...options(settings), maxAge });
}

export function clearAttemptCookie(reply: FastifyReply, settings: ApiSettings): void {
  void reply.clearCookie(nameOf(settings), options(settings));
}

/** What the browser kept of the attempt it began. */
export function attemptOf(request: FastifyRequest, settings: ApiSettings): string | undefined {
  return request.cookies[nameOf(settings)];
}
