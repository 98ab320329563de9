/** One field's fault inside a problem. */
export interface FieldFault {
  readonly code: string;
  readonly detail: string;
  readonly pointer?: string;
  readonly parameter?: string;
}

/** An RFC 9457 answer of the API; its sentences arrive in the reader's language. */
export interface ProblemBody {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly article?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldFault[];
}

/** The API said no. */
export class ApiProblem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
    this.name = 'ApiProblem';
  }
}

/** No answer came: no network, or the server is away. Nothing is known about what was asked. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}

/** Which field of the form a fault belongs to: the first part of its pointer. */
export function fieldOf({ pointer, parameter }: FieldFault): string | undefined {
  return pointer?.replace(/^#?\//, '').split('/')[0] ?? parameter;
}

/** Whether an act weighs more than a sign-in of some time ago. */
export function isFactorStale(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.body.code === 'SESSION.FACTOR_STALE';
}

/** Whether the dossier moved on under the reader's hands. */
export function isConflict(error: unknown): error is ApiProblem {
  if (!(error instanceof ApiProblem)) return false;
  const { status, code } = error.body;
  return status === 412 || (status === 409 && code !== 'KEY.IN_FLIGHT');
}
