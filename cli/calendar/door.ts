import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../rules/messages/say';

/** The system refused, in its own words. */
export class Refused extends Error {}

/** A system would answer in milliseconds; one that hangs this long is down. */
const PATIENCE_MS = 60_000;

const token = z.object({ token: z.string() });
const step = z.object({ step: z.string() });
const problem = z.object({
  title: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ detail: z.string().optional() })).optional(),
});

/** Who asks the system, and where it is. */
export interface AtTheDoor {
  readonly address: string;
  readonly login: string;
  readonly password: string;
  readonly code: string | undefined;
  readonly language: Language;
}

/** Asks one thing after another as one person. */
export interface Session {
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
  post<T>(path: string, json: object, shape: z.ZodType<T>): Promise<T>;
}

/** @throws Refused when the login is not let in, with what to do where a second factor is asked for */
export async function signIn({ login, password, code, ...at }: AtTheDoor): Promise<Session> {
  const first = await ask(at, { path: '/sessions', json: { login, password } });
  const waits = step.safeParse(first);
  if (waits.success && code === undefined) {
    throw new Refused('this account has a second factor: name its code by --code');
  }
  const done = waits.success
    ? await ask(at, { path: '/sessions/second-step', json: { step: waits.data.step, code } })
    : first;
  const secret = token.parse(done).token;
  return {
    get: async (path, shape) => shape.parse(await ask(at, { path, secret })),
    post: async (path, json, shape) => shape.parse(await ask(at, { path, secret, json })),
  };
}

interface Asked {
  readonly path: string;
  readonly json?: object;
  readonly secret?: string;
}

async function ask(
  { address, language }: Pick<AtTheDoor, 'address' | 'language'>,
  { path, json, secret }: Asked,
): Promise<unknown> {
  const response = await fetch(`${address}/api/v1${path}`, {
    method: json ? 'POST' : 'GET',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      'accept-language': language,
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      ...(json && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(json && { body: JSON.stringify(json) }),
  });
  const said: unknown = await response.json();
  if (response.ok) return said;
  const told = problem.safeParse(said);
  if (!told.success) throw new Refused(`the system answered ${response.status}`);
  const { title, detail = title, errors = [] } = told.data;
  const sentences = new Set([detail, ...errors.flatMap((one) => one.detail ?? [])]);
  throw new Refused([...sentences].join('\n  '));
}
