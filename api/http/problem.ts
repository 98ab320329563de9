import type { Json } from '../../rules/kernel/json';

/** One thing to mend; `pointer` is a JSON pointer into the body, `parameter` names a part of the address or a header. */
export interface ProblemDetail {
  readonly code: string;
  readonly pointer?: string;
  readonly parameter?: string;
  readonly facts?: Readonly<Record<string, Json>>;
  readonly article?: string;
}

interface ProblemParts {
  readonly article?: string;
  readonly facts?: Readonly<Record<string, Json>>;
  readonly errors?: readonly ProblemDetail[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a client is told when its request is not carried out. Thrown inside the door only; the filter turns it
 * into an RFC 9457 document in the reader's language. Nothing in it may be a secret or a person's data.
 */
export class Problem extends Error {
  readonly article: string | undefined;
  readonly facts: Readonly<Record<string, Json>>;
  readonly errors: readonly ProblemDetail[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly code: string,
    parts: ProblemParts = {},
  ) {
    super(code);
    this.article = parts.article;
    this.facts = parts.facts ?? {};
    this.errors = parts.errors ?? [];
    this.headers = parts.headers ?? {};
  }
}

/** The input is not well-formed: 422 with one entry per fault. */
export function badInput(...errors: readonly ProblemDetail[]): Problem {
  return new Problem(422, 'INPUT.INVALID', { errors });
}

/** Nothing of that name can be seen by this reader; the same answer whether it exists or not. */
export function notFound(
  what:
    | 'DOSSIER'
    | 'TASK'
    | 'DUTY'
    | 'PAPER'
    | 'VOTE'
    | 'PERSON'
    | 'ORGANISATION'
    | 'DEPUTATION'
    | 'CONFLICT'
    | 'GLASS'
    | 'REORGANISATION'
    | 'SESSION'
    | 'PACK'
    | 'MIGRATION',
): Problem {
  return new Problem(404, `${what}.NOT_FOUND`);
}
