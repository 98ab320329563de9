import { say, title, type Language } from '../../rules/messages/say';
import type { Problem } from './problem';

/** An RFC 9457 problem document. `instance` is the request's id, to quote when asking for help. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly article?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly Readonly<Record<string, unknown>>[];
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The document a client reads, in its language. */
export function problemDocument(
  problem: Problem,
  language: Language,
  requestId: string,
): ProblemDocument {
  const { status, code, facts, errors } = problem;
  return {
    type: `urn:ro:problem:${code}`,
    title: title(language, status),
    status,
    detail: say(language, code, facts),
    code,
    instance: `urn:ro:request:${requestId}`,
    ...(problem.article !== undefined && { article: problem.article }),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(errors.length > 0 && {
      errors: errors.map((error) => ({
        ...error,
        detail: say(language, error.code, error.facts ?? {}),
      })),
    }),
  };
}
