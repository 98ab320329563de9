import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** What the provider says of the next who signs in, beside the subject they type. */
interface Told {
  readonly acr?: string;
  readonly amr?: readonly string[];
}

/** A real provider beside the test. */
export interface TestProvider {
  readonly issuer: string;
  tell(told: Told): Promise<void>;
  /** Signs with a new key from now on; sessions there are forgotten. */
  rotateKeys(): Promise<void>;
  stop(): Promise<void>;
}

interface ProviderOptions {
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** Name it goes by; `localhost` is another site than 127.0.0.1, as a provider is. */
  readonly host?: string;
  readonly port?: number;
  /** How the client authenticates: by default with this secret. */
  readonly client?: Readonly<Record<string, unknown>>;
}

export const CLIENT_SECRET = 'a-secret-of-tests-alone-0123456789';
const started = z.object({ issuer: z.string() });

export async function startProvider(options: ProviderOptions): Promise<TestProvider> {
  const client = {
    client_secret: CLIENT_SECRET,
    token_endpoint_auth_method: 'client_secret_basic',
  };
  const child = fork(join(__dirname, 'provider.mjs'), [JSON.stringify({ client, ...options })], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--no-warnings'],
  });
  const ended = once(child, 'exit');
  const [first]: unknown[] = await once(child, 'message');
  const { issuer } = started.parse(first);
  const ask = async (message: object): Promise<void> => {
    const answered = once(child, 'message');
    child.send({ id: 1, ...message });
    await answered;
  };
  return {
    issuer,
    tell: (told) => ask({ tell: told }),
    rotateKeys: () => ask({ rotate: true }),
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
