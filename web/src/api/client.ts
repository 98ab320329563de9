import i18n from 'i18next';
import { ApiProblem, isFactorStale, NoAnswer, type ProblemBody } from './problem';

const BASE = '/api/v1';

/** An answer with the seal it was read under. */
export interface Sealed<T> {
  readonly body: T;
  readonly etag: string | null;
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly json?: unknown;
  /** The same for every try of the same thing, so that a lost answer cannot do it twice. */
  readonly key?: string;
  readonly ifMatch?: string;
}

let whenSignedOut: () => void = () => undefined;

let whenEnrolFirst: () => void = () => undefined;

/** Says what to do when the reader must first set up a second factor. */
export function onEnrolFirst(react: () => void): void {
  whenEnrolFirst = react;
}

/** Says what to do when a request finds the session ended. */
export function onSignedOut(react: () => void): void {
  whenSignedOut = react;
}

let whenFactorStale: (problem: ApiProblem) => Promise<boolean> = async () => false;

/**
 * Says how a factor is proven when an act asks for a fresh one; it answers whether that was done.
 * @returns how to take it back
 */
export function onFactorStale(react: (problem: ApiProblem) => Promise<boolean>): () => void {
  whenFactorStale = react;
  return () => {
    whenFactorStale = async () => false;
  };
}

/** The headers that tell the API which page asks, and in which language to answer. */
export function headersOf({ key, ifMatch }: Asked): Record<string, string> {
  return {
    'accept-language': i18n.language,
    'x-requested-with': 'ro',
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
}

/**
 * Asks the API. Where it wants a fresh proof of who asks, the same request goes out again under the same key once that
 * is given. @throws ApiProblem when it refuses, NoAnswer when nothing comes back
 */
export async function ask<T>(path: string, asked: Asked = {}): Promise<Sealed<T>> {
  try {
    return await askOnce(path, asked);
  } catch (error) {
    if (!isFactorStale(error) || !(await whenFactorStale(error))) throw error;
    return askOnce(path, asked);
  }
}

async function askOnce<T>(path: string, asked: Asked): Promise<Sealed<T>> {
  const { method = 'GET', json } = asked;
  const headers = {
    ...headersOf(asked),
    ...(json !== undefined && { 'content-type': 'application/json' }),
  };
  const body = json === undefined ? null : JSON.stringify(json);
  const response = await fetch(BASE + path, { method, headers, body }).catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  if (!response.ok) throw problemFrom(response.status, await response.text(), path);
  const text = await response.text();
  return { body: text === '' ? undefined : JSON.parse(text), etag: response.headers.get('etag') };
}

/** The body alone. @throws as `ask` */
export async function read<T>(path: string): Promise<T> {
  return (await ask<T>(path)).body;
}

/** The problem in an answer; a proxy's own page has none, and becomes one without a code. */
export function problemFrom(status: number, text: string, path: string): ApiProblem {
  const problem = new ApiProblem(
    parse(text) ?? { status, title: String(status), detail: '', code: '' },
  );
  if (problem.body.code === 'FACTOR.ENROL_FIRST') whenEnrolFirst();
  if (status === 401 && path !== '/sessions' && !isFactorStale(problem)) whenSignedOut();
  return problem;
}

function parse(text: string): ProblemBody | undefined {
  try {
    const body: ProblemBody = JSON.parse(text);
    return typeof body.code === 'string' ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A key of our own for one thing to be done. */
export function newKey(): string {
  // randomUUID is there in secure contexts only; an installation on plain HTTP has no such context.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
