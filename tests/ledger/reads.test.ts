import { recordRead } from '../../ledger/read-log/record';
import { verifyBook } from '../../ledger/verify';
import { openBook, type Book } from './support/book';
import { asSuperuser } from './support/tamper';

let book: Book;
let dossier: string;
beforeEach(async () => {
  book = await openBook();
  dossier = await book.openDossier();
});
afterEach(() => book.close());

async function read(times: number): Promise<void> {
  const reading = { person: book.world.secretary, session: null };
  for (let time = 0; time < times; time += 1) {
    await recordRead(book.ledger.context, reading, [{ what: 'dossier', dossier }]);
  }
}

async function look() {
  const { invariants } = await verifyBook(book.ledger.context, { only: [14] });
  const [{ violated = 0, checked = 0, examples = [] } = {}] = invariants;
  return { violated, checked, examples };
}

/** Changes the audit as only a superuser can, with the guards taken off. */
async function tamperReads(sql: string): Promise<void> {
  await asSuperuser(book, async (client) => {
    const { rows } = await client.query<{ part: string }>(
      `SELECT c.oid::regclass::text AS part FROM pg_class c
       WHERE c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'read_audit'::regclass)
          OR c.relname IN ('read_audit', 'read_batch')`,
    );
    for (const { part } of rows) await client.query(`ALTER TABLE ${part} DISABLE TRIGGER USER`);
    await client.query(sql);
  });
}

it('seals what was read since the last batch, and a second time nothing', async () => {
  await read(3);
  expect(await book.ledger.sealReads()).toEqual({ batches: 1, rows: 3 });
  expect(await book.ledger.sealReads()).toEqual({ batches: 0, rows: 0 });
  await read(2);
  expect(await book.ledger.sealReads()).toEqual({ batches: 1, rows: 2 });
  expect(await look()).toMatchObject({ violated: 0 });
});

it('seals every row exactly once while people read and several seal at once', async () => {
  const sealing = { on: true };
  const sealer = async () => {
    let rows = 0;
    while (sealing.on) rows += (await book.ledger.sealReads()).rows;
    return rows;
  };
  const sealers = [sealer(), sealer()];
  await Promise.all(Array.from({ length: 8 }, () => read(40)));
  sealing.on = false;
  const sealed = await Promise.all(sealers);
  const last = await book.ledger.sealReads();
  expect(sealed.reduce((sum, rows) => sum + rows, last.rows)).toBe(320);
  expect(await look()).toMatchObject({ violated: 0 });
});

it.each([
  ['edits a row', `UPDATE read_audit SET person = subject WHERE id = 4`, /batch 2 .*rows 4 to 6/],
  ['moves an instant', `UPDATE read_audit SET read_at = read_at + '1ms' WHERE id = 5`, /batch 2 /],
  ['takes a row away', `DELETE FROM read_audit WHERE id = 2`, /batch 1 .*3 rows were sealed; 2/],
  ['empties the last batch', `DELETE FROM read_audit WHERE id > 3`, /batch 2 .*; 0 are there/],
  [
    'puts a row in',
    `INSERT INTO read_audit (id, read_at, person, what, why, by_right) OVERRIDING SYSTEM VALUE
       SELECT 1, now() - interval '1 s', person, 'dossier', 'work', 'task' FROM read_audit WHERE id = 1`,
    /batch 1 .*3 rows were sealed; 4/,
  ],
  [
    'moves a row to another month',
    `UPDATE read_audit SET read_at = read_at + interval '1 month' WHERE id = 5`,
    /0 were sealed, 1 are there|batch 2 /,
  ],
  ['edits a batch', `UPDATE read_batch SET rows = 2 WHERE seq = 1`, /batch 1 .*own hash/],
  ['takes a batch away', `DELETE FROM read_batch WHERE seq = 1`, /batch 2 .*after batch 0/],
])('names the batch when a superuser %s', async (_, sql, where) => {
  await read(3);
  await book.ledger.sealReads();
  await read(3);
  await book.ledger.sealReads();
  await tamperReads(sql);
  const { violated, examples } = await look();
  expect(violated).toBeGreaterThan(0);
  expect(examples.join('\n')).toMatch(where);
});
