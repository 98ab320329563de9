import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolveTemporal } from '../../../config/embedded/temporal-binary';
import { startDevServer, type DevServer } from '../../../config/embedded/temporal-server';
import { noteServer } from '../../support/run-folder';
import { runFolder } from './folder';
import { lastingPort } from './ports';

const NAMESPACE = 'ro';

/** A Temporal dev server with a file, that is killed and comes back on it at the same address. */
export class KillableEngine {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private server: DevServer,
  ) {}

  static async start(folder: string): Promise<KillableEngine> {
    const port = await lastingPort();
    return new KillableEngine(folder, port, await serve(folder, port));
  }

  get settings() {
    const { address, namespace } = this.server;
    return { temporalAddress: address, namespace };
  }

  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.ended;
  }

  /** Starts it again on what its file holds. */
  async restart(): Promise<void> {
    this.server = await serve(this.folder, this.port);
  }

  /** Forgets everything it knew; to be killed before. */
  loseFile(): void {
    for (const rest of ['', '-wal', '-shm'])
      rmSync(`${fileIn(this.folder)}${rest}`, { force: true });
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}

async function serve(folder: string, port: number): Promise<DevServer> {
  return startDevServer({
    binary: await resolveTemporal({ roHome: folder }),
    namespace: NAMESPACE,
    file: fileIn(folder),
    port,
    logFile: join(folder, 'temporal.log'),
    onSpawn: (_, mark) => noteServer(runFolder(), mark),
  });
}

function fileIn(folder: string): string {
  return join(folder, 'dev-server.db');
}
