import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Language } from '../../rules/messages/say';
import { me, signedIn, type Me } from './answers';

/** Somebody who has signed in. */
export interface Holder extends Me {
  readonly login: string;
  readonly token: string;
}

/** The system refused, or did not answer as it should; holds what it said. */
export class DoorRefused extends Error {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`${request} was answered ${status}`);
    this.name = 'DoorRefused';
  }
}

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly json?: unknown;
  readonly bytes?: { readonly content: Buffer; readonly mediaType: string };
  /** ETag of what was shown; for decisions. */
  readonly seen?: string | undefined;
}

/** An answer with the ETag it came with. */
export interface Answer<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

/** A system would answer in milliseconds; one that hangs this long is down. */
const PATIENCE_MS = 30_000;

/** The system over HTTP, as one of its office holders at a time. */
export class Door {
  private readonly holders = new Map<string, Holder>();

  constructor(
    readonly address: string,
    private readonly language: Language,
    private readonly password: string,
  ) {}

  /** Signs somebody in, once. */
  async signIn(login: string): Promise<Holder> {
    const known = this.holders.get(login);
    if (known) return known;
    const json = { login, password: this.password };
    const { value } = await this.ask(null, '/sessions', signedIn, { method: 'POST', json });
    const who = await this.ask(value.token, '/me', me);
    const holder = { ...who.value, login, token: value.token };
    this.holders.set(login, holder);
    return holder;
  }

  /** Everybody who signed in. */
  signedIn(): readonly Holder[] {
    return [...this.holders.values()];
  }

  async get<T>(holder: Holder, path: string, shape: z.ZodType<T>): Promise<Answer<T>> {
    return this.ask(holder.token, path, shape);
  }

  async post<T>(
    holder: Holder,
    path: string,
    shape: z.ZodType<T>,
    asked: Asked,
  ): Promise<Answer<T>> {
    return this.ask(holder.token, path, shape, { ...asked, method: 'POST' });
  }

  private async ask<T>(
    token: string | null,
    path: string,
    shape: z.ZodType<T>,
    asked: Asked = {},
  ): Promise<Answer<T>> {
    const { method = 'GET', json, bytes, seen } = asked;
    const request = `${method} ${path}`;
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'accept-language': this.language,
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'idempotency-key': `walkthrough:${randomUUID()}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(bytes && { 'content-type': bytes.mediaType }),
        ...(seen !== undefined && { 'if-match': seen }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(bytes && { body: new Uint8Array(bytes.content) }),
    });
    const text = await response.text();
    if (!response.ok) throw new DoorRefused(request, response.status, readJson(text));
    const read = shape.safeParse(readJson(text));
    if (read.success) return { value: read.data, etag: response.headers.get('etag') ?? undefined };
    throw new DoorRefused(request, response.status, {
      title: 'not the answer that was agreed',
      why: read.error.message,
    });
  }
}

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
