import { join } from 'node:path';
import { startCluster } from '../../config/embedded/postgres';
import { clearDeadRuns, makeRunFolder } from './run-folder';

/** Starts the one PostgreSQL of the whole run; every test file then takes databases of its own from it. */
export default async function startForAllTests(): Promise<void> {
  process.env['TZ'] = 'UTC';
  await clearDeadRuns();
  const folder = makeRunFolder();
  const cluster = await startCluster({ dataFolder: join(folder, 'postgres'), durable: false });
  process.env['RO_TEST_FOLDER'] = folder;
  process.env['RO_TEST_SUPERUSER_URL'] = cluster.superuserUrl;
}
