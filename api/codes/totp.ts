import { generateSecret, generateURI, verifySync } from 'otplib';

/** RFC 6238: a code belongs to one half minute. */
const STEP_SECONDS = 30;
/** A clock may be a step off either way; more would only give guesses more chances. */
const TOLERANCE_SECONDS = STEP_SECONDS;
const ISSUER = 'Rõ';

/** A new key for an app that shows codes: 160 random bits, in base 32. */
export function newTotpKey(): string {
  return generateSecret();
}

/** What an app reads from a QR code. @param login  shown in the app beside the code */
export function totpUri(key: string, login: string): string {
  return generateURI({ issuer: ISSUER, label: login, secret: key });
}

/**
 * The half minute since 1970 whose code this is, one step early or late at most; undefined for a wrong code. The
 * caller refuses a step that was used: a code seen over a shoulder is worth nothing then.
 */
export function findStep(key: string, code: string, nowMs: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(nowMs / 1_000);
  const found = verifySync({ secret: key, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
  return found.valid ? Math.floor(epoch / STEP_SECONDS) + found.delta : undefined;
}
