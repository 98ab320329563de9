import { dirname, join } from 'node:path';
import { resolveTemporal } from '../../../config/embedded/temporal-binary';
import { startDevServer } from '../../../config/embedded/temporal-server';
import { noteServer } from '../../support/run-folder';
import type { TestDevServer } from '../../support/temporal';

/** The same dev server again after its end: same address, same file. Its `env` stays that of the first, to be torn down once. */
export async function restarted(server: TestDevServer): Promise<TestDevServer> {
  const folder = dirname(server.file);
  const again = await startDevServer({
    binary: await resolveTemporal({ roHome: folder }),
    namespace: server.namespace,
    file: server.file,
    port: Number(server.address.split(':')[1]),
    logFile: join(folder, 'temporal.log'),
    onSpawn: (_, mark) => noteServer(dirname(folder), mark),
  });
  return { ...server, ...again };
}
