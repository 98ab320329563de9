import { Agent, request } from 'node:http';

/** A client with one kept connection per user, as browsers and phones have. */
export interface BenchClient {
  /** Posts JSON; answers the status and the body's text. */
  post(path: string, user: number, key: string, body: string): Promise<BenchAnswer>;
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
  return {
    post: (path, user, key, body) =>
      new Promise((resolve, reject) => {
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${tokens[user] ?? ''}`,
          'idempotency-key': key,
        };
        const sent = request({ hostname, port, path, method: 'POST', agent, headers }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
          });
          answer.on('error', reject);
        });
        sent.on('error', reject);
        sent.end(body);
      }),
    close: () => {
      agent.destroy();
    },
  };
}
