import { Problem } from '../http/problem';

/** Too many tries to sign in or to prove a factor; when to come back. */
export function tooMany(seconds: number): Problem {
  return new Problem(429, 'SIGN_IN.TOO_MANY', {
    facts: { seconds },
    headers: { 'retry-after': String(seconds) },
  });
}
