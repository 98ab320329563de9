import { createServer } from 'node:net';

/**
 * A TCP port on the loopback that was free a moment ago. Another process may take it before it is used,
 * so callers must treat "address in use" as a reason to ask again.
 */
export function findFreePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** Whether a port can be listened on now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch {
    return false;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
