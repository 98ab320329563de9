import { rmSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import type { RunningWorker } from '../../worker/start-on';
import { startWorkerOn } from '../../worker/start-on';
import { lazyClient } from '../../worker/client';
import { isRunning } from '../../worker/engine-view';
import { restartAll } from '../../worker/rebuild-engine';
import { installRuntime } from '../../worker/runtime';
import { dossierWorkflowId, standingHeard } from '../../workflows/messages';
import type { TestDevServer } from '../support/temporal';
import { devServer } from '../support/temporal';
import { restarted } from '../workflows/support/restarted';
import { workflowBundle } from '../workflows/support/bundle';
import { eventually } from '../workflows/support/eventually';
import { FakeBook, SILENT } from '../workflows/support/fake-book';

const DOSSIERS = Array.from({ length: 30 }, (_, index) => `d-${String(index).padStart(2, '0')}`);

describe('the engine away', () => {
  let server: TestDevServer;
  let worker: RunningWorker;
  let client: Client;
  const book = new FakeBook(async () => Date.now());
  const dueOn = addDays(civilDayOf(Date.now()), 40);
  const putAll = (phase: string) => DOSSIERS.map((id) => book.put(id, { phase }, [dueOn]));
  const handle = (id: string) => client.workflow.getHandle(dossierWorkflowId('admission', id, 1));

  beforeAll(async () => {
    installRuntime(SILENT);
    server = await devServer();
    await server.env.teardown(); // only the server is wanted, and it will come and go
    const settings = {
      temporalAddress: server.address,
      namespace: server.namespace,
      taskQueue: 'ro',
    };
    client = lazyClient(settings);
    const workflows = { workflowBundle: await workflowBundle() };
    worker = startWorkerOn({ settings, book, log: SILENT, workflows });
  });
  afterAll(async () => {
    await worker.stop();
    await client.connection.close();
    await server.stop();
  });

  it('is told of every dossier, each with one workflow and one timer', async () => {
    putAll('FILE_OPEN');
    await eventually(async () => expect(book.toTell.size).toBe(0));
    await expectEachArmedOnce();
    expect(worker.ready()).toBe(true);
  });

  it('killed while acts go on: everything is told within seconds of its return', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    putAll('VERIFYING');
    putAll('CELL_READY');
    await eventually(async () => expect(worker.ready()).toBe(false));

    server = await restarted(server);
    const backAtMs = Date.now();
    await eventually(async () => expect(book.toTell.size).toBe(0), 30_000);
    expect(Date.now() - backAtMs).toBeLessThan(10_000);
    await expectEachArmedOnce();
    await eventually(async () => expect(worker.ready()).toBe(true), 30_000);
  });

  it('its store lost wholly: rebuilding brings every open dossier back under its id', async () => {
    await server.stop();
    for (const rest of ['', '-wal', '-shm']) rmSync(`${server.file}${rest}`, { force: true });
    server = await restarted(server);
    await eventually(async () =>
      expect(await isRunning(client, dossierWorkflowId('admission', 'd-00', 1))).toBe(false),
    );

    expect(await restartAll(book)).toBe(DOSSIERS.length);
    await eventually(async () => expect(book.toTell.size).toBe(0), 30_000);
    await expectEachArmedOnce();
  });

  async function expectEachArmedOnce(): Promise<void> {
    for (const dossier of DOSSIERS) {
      const standing = await book.findStanding(dossier);
      await eventually(async () => {
        const heard = await handle(dossier).query(standingHeard);
        expect(heard.seq).toBe(standing?.seq);
        const { raw } = await handle(dossier).describe();
        expect(raw.pendingActivities).toHaveLength(0);
        expect(await armedTimers(dossier)).toBe(1);
      }, 30_000);
    }
  }

  async function armedTimers(dossier: string): Promise<number> {
    const { events } = await handle(dossier).fetchHistory();
    const count = (name: 'timerStarted' | 'timerFired' | 'timerCanceled') =>
      (events ?? []).filter((event) => event[`${name}EventAttributes`] != null).length;
    return count('timerStarted') - count('timerFired') - count('timerCanceled');
  }
});
