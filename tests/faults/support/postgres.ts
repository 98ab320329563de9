import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startCluster, type Cluster } from '../../../config/embedded/postgres';
import { findProcess, isAlive } from '../../../config/embedded/process-mark';
import { noteServer } from '../../support/run-folder';
import { runFolder } from './folder';
import { lastingPort } from './ports';

/** A durable PostgreSQL that is killed and comes back on the same data at the same port. */
export class KillablePostgres {
  private constructor(
    private readonly folder: string,
    private cluster: Cluster,
  ) {}

  static async start(folder: string): Promise<KillablePostgres> {
    return new KillablePostgres(folder, await serve(folder, await lastingPort()));
  }

  get superuserUrl(): string {
    return this.cluster.superuserUrl;
  }

  /** Kills the postmaster and everything it started, all by SIGKILL: nothing is flushed, rolled back or said goodbye to. */
  async kill(): Promise<void> {
    const { pid } = this.cluster;
    const marks = (await this.processes()).flatMap((one) => findProcess(one) ?? []);
    process.kill(pid, 'SIGKILL'); // first, or it would see its children die and recover by itself
    for (const mark of marks) if (isAlive(mark)) process.kill(mark.pid, 'SIGKILL');
    await this.cluster.ended;
    // A backend that still lives holds the shared memory, and the next start would be refused.
    while (marks.some(isAlive)) await sleep(10);
  }

  /** Starts it again; it replays its log. */
  async restart(): Promise<void> {
    this.cluster = await serve(this.folder, this.cluster.port);
  }

  async stop(): Promise<void> {
    await this.cluster.stop();
  }

  private async processes(): Promise<readonly number[]> {
    const client = new Client({ connectionString: this.superuserUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
      return rows.map(({ pid }) => pid);
    } finally {
      await client.end();
    }
  }
}

function serve(folder: string, port: number): Promise<Cluster> {
  return startCluster({
    dataFolder: join(folder, 'postgres'),
    durable: true,
    port,
    onSpawn: (_, mark) => noteServer(runFolder(), mark),
  });
}
