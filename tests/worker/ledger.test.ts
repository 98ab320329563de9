import { rmSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { bookOf } from '../../activities/book-of';
import { verifyBook } from '../../ledger/verify';
import { addDays } from '../../rules/calendar/plain-date';
import { lazyClient } from '../../worker/client';
import { engineViewOf, isRunning } from '../../worker/engine-view';
import { restartAll } from '../../worker/rebuild-engine';
import { installRuntime } from '../../worker/runtime';
import type { RunningWorker } from '../../worker/start-on';
import { startWorkerOn } from '../../worker/start-on';
import { dossierWorkflowId, verificationWorkflowId } from '../../workflows/messages';
import type { Book } from '../ledger/support/book';
import { openBook, receiptOf } from '../ledger/support/book';
import type { TestDevServer } from '../support/temporal';
import { devServer } from '../support/temporal';
import { workflowBundle } from '../workflows/support/bundle';
import { eventually } from '../workflows/support/eventually';
import { SILENT } from '../workflows/support/fake-book';
import { restarted } from '../workflows/support/restarted';
import { followableToy } from './support/procedures';

/** A name, a note and a birthday that must never reach the engine. */
const CANARIES = ['Người', 'chim hoàng yến', '1990-01-01'];

describe('the real ledger on a real engine', () => {
  let server: TestDevServer;
  let book: Book;
  let worker: RunningWorker;
  let client: Client;

  beforeAll(async () => {
    installRuntime(SILENT);
    [server, book] = await Promise.all([devServer(), openBook({ procedures: followableToy })]);
    const settings = {
      temporalAddress: server.address,
      namespace: server.namespace,
      taskQueue: 'ro',
    };
    client = lazyClient(settings);
    const workflows = { workflowBundle: await workflowBundle() };
    worker = startWorkerOn({ settings, book: bookOf(book.ledger), log: SILENT, workflows });
  });
  afterAll(async () => {
    await worker?.stop();
    await client?.connection.close();
    await server?.stop();
    await book?.close();
  });

  const everythingTold = () =>
    eventually(async () => expect(await book.ledger.takeToTell(10)).toEqual([]), 20_000);
  const strikesOf = async (dossier: string) => {
    const { rows } = await book.ledger.context.pool.query<{ offset: number; deed: string }>(
      `SELECT (e ->> 'offsetDays')::int AS offset, e ->> 'deed' AS deed
       FROM ledger_entry l, jsonb_array_elements(l.events) e
       WHERE l.dossier = $1 AND e ->> 'type' = 'clock.struck' AND e ->> 'clock' = 'approve' ORDER BY l.seq`,
      [dossier],
    );
    return rows.map(({ offset, deed }) => `${deed} ${offset}`);
  };
  const moveDays = async (days: number) => {
    const { today } = await book.ledger.businessNow();
    expect(await book.ledger.moveBusinessTime(addDays(today, days))).toMatchObject({
      kind: 'moved',
    });
  };
  const expectSound = () =>
    eventually(async () => {
      const workflows = engineViewOf(client);
      const { violated, invariants } = await verifyBook(book.ledger.context, { workflows });
      expect(invariants.filter((line) => line.violated > 0)).toEqual([]);
      expect(violated).toBe(0);
    }, 20_000);

  it('reminds and escalates when business time is moved, within seconds', async () => {
    const dossier = await book.openDossier();
    for (const [days, expected] of [
      [17, 'remind -14'],
      [10, 'remind -3'],
      [3, 'remind 0'],
      [1, 'escalate 1'],
      [6, 'escalate 7'],
    ] as const) {
      await moveDays(days);
      await eventually(
        async () => expect((await strikesOf(dossier)).at(-1)).toBe(expected),
        20_000,
      );
    }
    expect(await strikesOf(dossier)).toHaveLength(5);
  });

  it('runs a helper beside the dossier, passes on effects, and ends with the dossier', async () => {
    const [dossier, other] = [await book.openDossier(), await book.openDossier()];
    const { today } = await book.ledger.businessNow();
    receiptOf(await book.act(dossier, 'note', { note: CANARIES[1] ?? '', on: today }));
    receiptOf(await book.act(dossier, 'ask', { helper: 20 }));
    const helper = verificationWorkflowId(dossier, 'v20');
    await eventually(async () => expect(await isRunning(client, helper)).toBe(true));

    receiptOf(await book.act(dossier, 'tell', { others: [other] }));
    await eventually(async () => {
      expect(await book.ledger.pendingEffects(dossier)).toEqual([]);
      expect((await book.ledger.findStanding(other))?.seq).toBe(2);
    });
    await everythingTold();
    await expectSound();

    receiptOf(await book.act(dossier, 'approve'));
    await eventually(async () => {
      expect(await isRunning(client, dossierWorkflowId('admission', dossier, 1))).toBe(false);
      expect(await isRunning(client, helper)).toBe(false);
    });
    await expectSound();
  });

  it('follows a dossier that was closed by mistake under its next generation', async () => {
    const dossier = await book.openDossier();
    const { seq } = receiptOf(await book.act(dossier, 'approve'));
    const caller = { kind: 'person', person: book.world.deputy } as const;
    const voided = await book.act(dossier, 'void-entry', { seq, reason: 'nhầm' }, { caller });
    receiptOf(voided);
    await everythingTold();
    await expectSound();
    expect(await isRunning(client, dossierWorkflowId('admission', dossier, 2))).toBe(true);
  });

  it('brings every open dossier back after the engine lost its store', async () => {
    await server.stop();
    for (const rest of ['', '-wal', '-shm']) rmSync(`${server.file}${rest}`, { force: true });
    server = await restarted(server);
    await restartAll(bookOf(book.ledger));
    await everythingTold();
    await expectSound();
  });

  it('keeps personal data out of the histories', async () => {
    await book.openDossier();
    await everythingTold();
    let read = 0;
    for await (const { workflowId, runId } of client.workflow.list()) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const text = decoded(JSON.stringify(history));
      for (const canary of CANARIES) expect(text).not.toContain(canary);
      read += 1;
    }
    expect(read).toBeGreaterThan(3);
  });
});

/** A history's text with every payload beside its decoded form. */
function decoded(json: string): string {
  const payloads = [...json.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data]) =>
    Buffer.from(data ?? '', 'base64').toString(),
  );
  return [json, ...payloads].join('\n');
}
