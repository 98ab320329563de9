import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { findFreePort } from '../../config/embedded/ports';
import { resolveTemporal } from '../../config/embedded/temporal-binary';
import type { DevServer } from '../../config/embedded/temporal-server';
import { startDevServer } from '../../config/embedded/temporal-server';
import { lazyClient } from '../../worker/client';
import { installRuntime } from '../../worker/runtime';
import { ensureSweepSchedule } from '../../worker/schedule';
import { startWorker } from '../../worker/start';
import type { RunningWorker } from '../../worker/start-on';
import { SWEEP_SCHEDULE_ID, SWEEP_WORKFLOW } from '../../workflows/messages';
import type { TestDatabase } from '../support/postgres';
import { freshDatabase } from '../support/postgres';
import { noteServer } from '../support/run-folder';
import { eventually } from '../workflows/support/eventually';
import { SILENT } from '../workflows/support/fake-book';

describe('a worker', () => {
  let database: TestDatabase;
  let server: DevServer | undefined;
  let worker: RunningWorker;
  let client: Client;
  let temporalAddress: string;
  const namespace = 'ro';
  const taskQueue = 'ro';

  beforeAll(async () => {
    installRuntime(SILENT);
    database = await freshDatabase();
    temporalAddress = `127.0.0.1:${await findFreePort()}`;
    client = lazyClient({ temporalAddress, namespace });
    const databaseUrl = database.appUrl;
    const settings = { databaseUrl, temporalAddress, namespace, taskQueue, engineIsNew: true };
    worker = await startWorker({ ...settings, logLevel: 'silent' });
  });
  afterAll(async () => {
    await worker?.stop();
    await client?.connection.close();
    await server?.stop();
    await database?.drop();
  });

  it('starts without the engine, and comes up by itself when the engine does', async () => {
    expect(worker.ready()).toBe(false);
    const folder = process.env['RO_TEST_FOLDER'] ?? tmpdir();
    server = await startDevServer({
      binary: await resolveTemporal({ roHome: folder }),
      namespace,
      port: Number(temporalAddress.split(':')[1]),
      logFile: join(mkdtempSync(join(folder, 'start-')), 'temporal.log'),
      onSpawn: (_, mark) => noteServer(folder, mark),
    });
    await eventually(async () => expect(worker.ready()).toBe(true), 30_000);
  });

  it('has a Schedule that sweeps, and a second start leaves it one', async () => {
    await ensureSweepSchedule(client, taskQueue, SILENT);
    const { spec, policies } = await client.schedule.getHandle(SWEEP_SCHEDULE_ID).describe();
    expect(spec.intervals).toMatchObject([{ every: 600_000 }]);
    expect(policies.overlap).toBe('SKIP');
  });

  it('sweeps an empty book and finds nothing wrong', async () => {
    const sweep = { workflowId: 'sweep-of-the-test', taskQueue };
    expect(await client.workflow.execute(SWEEP_WORKFLOW, sweep)).toEqual({
      struck: 0,
      drift: { compared: 0, missing: 0, doubled: 0, examples: [] },
    });
  });

  it('says that the engine is away when it is', async () => {
    await server?.stop();
    await eventually(async () => expect(worker.ready()).toBe(false), 20_000);
  });
});
