import { randomUUID } from 'node:crypto';
import { bookOf } from '../../activities/book-of';
import { bodyOf } from '../../demo/body';
import { verifyBook } from '../../ledger/verify';
import type { RepackForeseen } from '../../ledger/repack/preview';
import { migrationStarterOf } from '../../worker/migration-relay';
import { packMigrationProgress, packMigrationWorkflowId } from '../../workflows/messages';
import { holder, openDemonstration, openLedger, type MergerBook } from '../ledger/support/merger';
import { openStage, type Stage } from '../workflows/support/stage';

/** The demonstration and the real rules, on a real engine: its dossiers of P2025B are to go by P2026B. */
describe('open dossiers that move to another pack', () => {
  let book: MergerBook;
  let stage: Stage;
  let top: string;
  beforeAll(async () => {
    book = await openDemonstration();
    stage = await openStage({ bookOn: () => bookOf(book.ledger) });
    top = bodyOf('tinh').id;
  });
  afterAll(async () => {
    await stage?.stop();
    await book?.close();
  });

  const preview = async (from: string | null = 'P2025B'): Promise<readonly RepackForeseen[]> => {
    const found: RepackForeseen[] = [];
    for (let after: string | null = null; ;) {
      const page = await book.ledger.previewRepack({
        ...{ organisation: top, from, to: 'P2026B', after, limit: 7 },
      });
      found.push(...page.dossiers);
      if (page.next === null) return found;
      after = page.next;
    }
  };
  const itemsOf = (migration: string) =>
    book.ask<{ dossier: string; outcome: string | null; seq: number | null }>(
      'SELECT dossier, outcome, seq FROM pack_migration_item WHERE migration = $1 ORDER BY dossier',
      migration,
    );
  const order = async (by: string) => {
    const id = randomUUID();
    const reason = 'Theo quy định mới';
    const order = { id, organisation: top, from: 'P2025B', to: 'P2026B', reason, by };
    await book.ledger.orderMigration(order);
    await book.ledger.orderMigration(order);
    return id;
  };

  it('are foreseen one by one, with the dates that move; nothing is changed by looking', async () => {
    const before = await book.ask('SELECT id, seq FROM dossier ORDER BY id');
    const foreseen = await preview();
    expect(foreseen.length).toBeGreaterThan(3);
    expect(foreseen.every(({ pack }) => pack === 'P2025B')).toBe(true);
    const moved = foreseen.flatMap(({ outcome }) => ('datesMoved' in outcome ? [outcome] : []));
    expect(moved.length).toBeGreaterThan(0);
    expect(await book.ask('SELECT id, seq FROM dossier ORDER BY id')).toEqual(before);
  });

  it('are refused one by one to who has no right over them, and each refusal is told', async () => {
    const stranger = holder('secretary', 'cdlg-dien');
    const id = await order(stranger);
    await migrationStarterOf(stage.env.client, 'test')({ migration: id });
    const handle = stage.handleOf(packMigrationWorkflowId({ migration: id }));
    const { total } = await handle.result();
    const progress = await book.ledger.progressOf(id);
    expect(progress).toMatchObject({ done: total, moved: 0, refused: total });
    const [item] = await book.ask<{ code: string }>(
      `SELECT refusals -> 0 ->> 'code' AS code FROM pack_migration_item WHERE migration = $1`,
      id,
    );
    expect(item).toEqual({ code: 'RIGHT.NOT_HOLDER' });
  });

  it('wait no more once somebody stops it; those that moved stay moved', async () => {
    const id = await order(holder('secretary', 'cdlg-dien'));
    const [first] = await itemsOf(id);
    await book.ledger.migrateSome(id, 1);
    await book.ledger.cancelMigration(id, holder('secretary', 'cdlg-dien'));
    const progress = await book.ledger.migrateSome(id, 100);
    expect(progress).toMatchObject({ cancelled: true, refused: 1, done: progress.total });
    expect((await itemsOf(id)).find(({ dossier }) => dossier === first?.dossier)?.outcome).toBe(
      'refused',
    );
  });

  it('move as was foreseen, each once, though the process dies in the middle; the book verifies', async () => {
    const foreseen = await preview();
    const id = await order(holder('secretary', 'tinh'));
    let deaths = 0;
    const dying = openLedger(book.dataSource, {
      failpoint: (point) => {
        if (point === 'P4' && (deaths += 1) === 2) throw new Error('killed');
      },
    });
    await expect(dying.migrateSome(id, 100)).rejects.toThrow('killed');
    await migrationStarterOf(stage.env.client, 'test')({ migration: id });
    const handle = stage.handleOf(packMigrationWorkflowId({ migration: id }));
    const told = await handle.result();
    expect(await handle.query(packMigrationProgress)).toEqual(told);
    const items = await itemsOf(id);
    expect(items.map(({ dossier }) => dossier)).toEqual(foreseen.map(({ dossier }) => dossier));
    for (const { dossier, outcome } of foreseen) {
      const item = items.find((one) => one.dossier === dossier);
      expect([dossier, item?.outcome]).toEqual([
        dossier,
        'datesMoved' in outcome ? 'moved' : 'refused',
      ]);
      if (!('datesMoved' in outcome)) continue;
      const [entry] = await book.ask<{ event: object; acts: number }>(
        `SELECT e.events -> 0 AS event, (SELECT count(*) FROM ledger_entry o
           WHERE o.dossier = e.dossier AND o.act = 'move-to-pack') AS acts
         FROM ledger_entry e WHERE e.dossier = $1 AND e.seq = $2`,
        dossier,
        item?.seq,
      );
      const { datesMoved, papersMissing, gatesRechecked } = outcome;
      expect(entry).toMatchObject({
        acts: 1,
        event: { type: 'pack.moved', datesMoved, papersMissing, gatesRechecked },
      });
    }
    expect((await verifyBook(book.ledger.context)).violated).toBe(0);
  });
});
