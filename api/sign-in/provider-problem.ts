import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { Problem } from '../http/problem';

/** Codes of the library for an answer that never came, or came broken. */
const AWAY: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/** What went wrong between us and the provider, as the person is told; the log has the cause. A fault of ours stays one. */
export function problemOfProvider(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError) {
    const facts = { error: error.error };
    return caused(new Problem(403, 'SIGN_IN.REFUSED_THERE', { facts }), error);
  }
  if (isAway(error)) {
    const headers = { 'retry-after': '10' };
    return caused(new Problem(503, 'SIGN_IN.PROVIDER_AWAY', { headers }), error);
  }
  const known = [ClientError, ResponseBodyError, WWWAuthenticateChallengeError];
  return known.some((one) => error instanceof one)
    ? caused(new Problem(400, 'SIGN_IN.ANSWER_INVALID'), error)
    : error;
}

/** The network, or a provider in trouble of its own. */
function isAway(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError) return AWAY.has(error.code ?? '') || isAway(error.cause);
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  return error.message === 'fetch failed'; // all that `fetch` says where nobody answers
}

function caused(problem: Problem, cause: unknown): Problem {
  problem.cause = cause;
  return problem;
}
