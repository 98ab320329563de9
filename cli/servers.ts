import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase } from '../config/embedded/database';
import type { Home } from '../config/embedded/home';
import { startCluster, type ClusterOptions } from '../config/embedded/postgres';
import { resolveTemporal } from '../config/embedded/temporal-binary';
import { startDevServer, type DevServerOptions } from '../config/embedded/temporal-server';
import type { Settings } from '../config/env';
import type { Closing } from './closing';
import { keepAlive } from './keep-alive';
import { say, step } from './progress';

/** The servers of the embedded default are kept in one home and closed in one order. */
export interface ServerPlace {
  readonly home: Home;
  readonly closing: Closing;
  readonly settings: Settings;
  onGivenUp(error: Error): void;
}

/** Embedded PostgreSQL with database `ro`; returns its owner's URL. */
export async function startDatabase({ home, closing, onGivenUp }: ServerPlace): Promise<string> {
  const options: ClusterOptions = {
    dataFolder: join(home.folder, 'postgres'),
    logFile: join(home.folder, 'logs', 'postgres.log'),
    durable: true,
    onSpawn: (name, mark) => home.noteChild(name, mark),
  };
  const first = await step(
    ({ version, port }) => `PostgreSQL ${version} ready on port ${port}`,
    () => startCluster(options),
  );
  const again = () => startCluster({ ...options, port: first.port });
  closing.add('PostgreSQL', keepAlive({ name: 'PostgreSQL', first, again, onGivenUp }));
  if (first.folder !== options.dataFolder) {
    say(`  its data is in ${first.folder}: ${home.folder} lies under a folder closed to its user`);
  }
  return ensureDatabase(first.superuserUrl);
}

/** Temporal's dev server; `created` tells that it holds no workflow yet. */
export async function startTemporal(
  place: ServerPlace,
): Promise<{ address: string; created: boolean }> {
  const { home, closing, settings, onGivenUp } = place;
  const binary = await step(
    () => "Temporal's program at hand",
    () => resolveTemporal({ roHome: home.folder, onProgress: (what) => say(`  … ${what}`) }),
  );
  const version = versionOf(binary);
  const options: DevServerOptions = {
    binary,
    namespace: settings.namespace,
    file: chooseFile(home.folder, version),
    logFile: join(home.folder, 'logs', 'temporal.log'),
    onSpawn: (name, mark) => home.noteChild(name, mark),
  };
  const first = await step(
    ({ address }) => `Temporal ${version} ready on ${address}`,
    () => startDevServer(options),
  );
  const port = Number(first.address.split(':').at(-1));
  const again = () => startDevServer({ ...options, port });
  closing.add('Temporal', keepAlive({ name: 'Temporal', first, again, onGivenUp }));
  return first;
}

/**
 * One file per release, because the dev server never migrates its schema; the files of other releases are removed,
 * since the ledger rebuilds what they held.
 */
function chooseFile(roHome: string, version: string): string {
  const wanted = `temporal-${version}.db`;
  for (const name of readdirSync(roHome)) {
    if (/^temporal-.*\.db/.test(name) && !name.startsWith(wanted))
      rmSync(join(roHome, name), { force: true });
  }
  return join(roHome, wanted);
}

function versionOf(binary: string): string {
  const said = execFileSync(binary, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /version (\S+)/.exec(said)?.[1] ?? 'unknown';
}
