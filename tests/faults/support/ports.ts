import { randomInt } from 'node:crypto';
import { isPortFree } from '../../../config/embedded/ports';

/** Below the ports that systems hand out to outgoing connections: nobody takes one of these while its server is down. */
const LOWEST = 20_000;
const HIGHEST = 30_000;

/** A port a server can come back to after it was killed. */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isPortFree(port)) return port;
  }
}
