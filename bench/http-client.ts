import { Agent, request, type RequestOptions } from 'node:http';

/** A client with one kept connection per user, as browsers and phones have. */
export interface BenchClient {
  /** Posts JSON; answers the status and the body's text. */
  post(path: string, user: number, key: string, body: string): Promise<BenchAnswer>;
  get(path: string, user: number): Promise<BenchAnswer>;
  close(): void;
}
export interface BenchAnswer {
  readonly status: number;
  readonly text: string;
}

/** @param tokens  one session's token per user */
export function createBenchClient(address: string, tokens: readonly string[]): BenchClient {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: tokens.length });
  const send = (options: RequestOptions, user: number, body?: string): Promise<BenchAnswer> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${tokens[user] ?? ''}`, ...options.headers };
      const sent = request({ hostname, port, agent, ...options, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
        });
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    get: (path, user) => send({ path, method: 'GET' }, user),
    post: (path, user, key, body) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'idempotency-key': key,
      };
      return send({ path, method: 'POST', headers }, user, body);
    },
    close: () => {
      agent.destroy();
    },
  };
}
