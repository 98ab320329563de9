import { setTimeout as sleep } from 'node:timers/promises';

/** What the API confirmed: kept by whoever acted, and shown as proof. */
export interface Kept {
  readonly dossier: string;
  readonly seq: number;
  readonly hash: string;
}

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into JSON of any shape
  readonly body: any;
}

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly by: string;
  readonly path: string;
  readonly key?: string;
  readonly seen?: string | undefined;
  readonly json?: unknown;
  readonly pdf?: Buffer;
}

/** A whole restart of every part takes a fraction of this. */
const PATIENCE_MS = 60_000;
const HANGS_AFTER_MS = 10_000;
const TRIES_EVERY_MS = 60;

/**
 * A client as careful as the API's guide asks: what was not answered, or answered with a fault of the server or "in
 * flight", is asked again with the same key until it is. Keeps every receipt.
 */
export class CarefulClient {
  readonly kept: Kept[] = [];
  /** Requests that had to be asked again. */
  again = 0;
  /** Answers 500: a fault nobody foresaw, where a server that cannot work now should say 503. */
  readonly unforeseen: string[] = [];
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly address: string,
    /** Requests sent side by side for each act. */
    private readonly atOnce = 1,
  ) {}

  /** Somebody who presses twice. */
  hasty(): CarefulClient {
    const hasty = new CarefulClient(this.address, 2);
    return Object.assign(hasty, {
      tokens: this.tokens,
      kept: this.kept,
      unforeseen: this.unforeseen,
    });
  }

  async signIn(login: string, password: string): Promise<void> {
    const asked = {
      method: 'POST',
      by: login,
      path: '/sessions',
      json: { login, password },
    } as const;
    this.tokens.set(login, (await this.ask(asked)).body.token);
  }

  /** Acts, until it is confirmed; keeps the receipt. @throws when it is refused */
  async act(asked: Omit<Asked, 'method'>): Promise<Answer> {
    const requests = Array.from({ length: this.atOnce }, () =>
      this.ask({ ...asked, method: 'POST' }),
    );
    const [answer] = await Promise.all(requests);
    if (!answer) throw new Error('nothing was asked');
    const { dossier, seq, hash } = answer.body;
    this.kept.push({ dossier, seq, hash });
    return answer;
  }

  /** Asks until there is an answer that is one. @throws when it is no success */
  async ask(asked: Asked): Promise<Answer> {
    const giveUpAtMs = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.askOnce(asked);
      if (answer && answer.status < 300) return answer;
      const told = `${asked.method} ${asked.path} by ${asked.by}: ${answer ? `${answer.status} ${JSON.stringify(answer.body)}` : 'no answer'}`;
      if (answer?.status === 500) this.unforeseen.push(told);
      if (answer && !mayAskAgain(answer)) throw new Error(told);
      if (Date.now() > giveUpAtMs) throw new Error(`${told}, for ${PATIENCE_MS / 1_000} s`);
      this.again += 1;
      await sleep(TRIES_EVERY_MS);
    }
  }

  /** One try; undefined when the connection broke before the answer was complete. */
  async askOnce({ method, by, path, key, seen, json, pdf }: Asked): Promise<Answer | undefined> {
    const token = this.tokens.get(by);
    try {
      const response = await fetch(`${this.address}/api/v1${path}`, {
        method,
        signal: AbortSignal.timeout(HANGS_AFTER_MS),
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...(seen !== undefined && { 'if-match': seen }),
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...(pdf && { 'content-type': 'application/pdf' }),
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(pdf && { body: new Uint8Array(pdf) }),
      });
      const body: unknown = await response.json();
      return { status: response.status, etag: response.headers.get('etag') ?? undefined, body };
    } catch (error) {
      if (isConnectionFault(error)) return undefined;
      throw error;
    }
  }
}

/** The server could not, or does it just now: the same key gives the same answer later. */
function mayAskAgain({ status, body }: Answer): boolean {
  return status >= 500 || (status === 409 && body?.code === 'KEY.IN_FLIGHT');
}

/** What `fetch` throws when the connection breaks, when it hangs, and when the answer breaks off; by name, for Jest has errors of its own. */
const CONNECTION_FAULTS: ReadonlySet<unknown> = new Set([
  'TypeError',
  'TimeoutError',
  'AbortError',
  'SyntaxError',
]);

function isConnectionFault(error: unknown): boolean {
  return CONNECTION_FAULTS.has(Object(error).name);
}
