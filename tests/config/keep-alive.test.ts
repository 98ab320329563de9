import { createClosing } from '../../cli/closing';
import { keepAlive, type Served } from '../../cli/keep-alive';

/** A server that ends when the test says so. */
function fakeServer(): Served & { end(how: string): void; stopped: boolean } {
  let end: (how: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const server = {
    ended,
    end: (how: string) => end(how),
    stopped: false,
    async stop() {
      server.stopped = true;
      end('asked to');
    },
  };
  return server;
}

beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());

describe('a server kept alive', () => {
  test('is started again when it is killed, and not when it is stopped', async () => {
    const servers = [fakeServer(), fakeServer()] as const;
    const again = jest.fn(async () => servers[1]);
    const stop = keepAlive({ name: 'x', first: servers[0], again, onGivenUp: jest.fn() });
    servers[0].end('SIGKILL');
    await settle();
    await stop();
    expect(again).toHaveBeenCalledTimes(1);
    expect(servers[1].stopped).toBe(true);
  });

  test('is given up when it ends again and again', async () => {
    const onGivenUp = jest.fn();
    const again = async () => {
      const next = fakeServer();
      next.end('code 1');
      return next;
    };
    const first = fakeServer();
    keepAlive<Served>({ name: 'x', first, again, onGivenUp });
    first.end('code 1');
    await settle();
    expect(onGivenUp).toHaveBeenCalledWith(
      expect.objectContaining({ message: 'x ended 6 times in 5 minutes' }),
    );
  });

  test('that cannot be started again is given up', async () => {
    const onGivenUp = jest.fn();
    const first = fakeServer();
    const again = () => Promise.reject(new Error('port taken'));
    keepAlive<Served>({ name: 'x', first, again, onGivenUp });
    first.end('SIGKILL');
    await settle();
    expect(onGivenUp).toHaveBeenCalledWith(expect.objectContaining({ message: 'port taken' }));
  });
});

test('closing goes in reverse order, once, and past a part that fails', async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const order: string[] = [];
  const closing = createClosing();
  closing.add('database', async () => void order.push('database'));
  closing.add('worker', () => Promise.reject(new Error('stuck')));
  closing.add('api', async () => void order.push('api'));
  await Promise.all([closing.close(), closing.close()]);
  expect(order).toEqual(['api', 'database']);
});

/** Lets all promises that are ready run. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
