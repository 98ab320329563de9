import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a cookie or a bearer: 256 random bits. It is told once and never stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What stands in the session's row instead of the secret; also the session's id inside the system. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
