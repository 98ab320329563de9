import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { findFreePort } from '../config/embedded/ports';

export interface Api {
  readonly address: string;
  stop(): Promise<void>;
}

/** The API as a process of its own, as it is deployed. */
export async function startApiProcess(appUrl: string): Promise<Api> {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(__dirname, '..', 'api', 'main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: appUrl,
      PORT: String(port),
      RO_MODE: 'test',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}`);
    const alive = await fetch(`${address}/health/live`).then(
      ({ ok }) => ok,
      () => false, // not listening yet
    );
    if (alive) return { address, stop: () => stopChild(child) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('the API did not come up within ten seconds');
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
