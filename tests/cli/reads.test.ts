import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runReads } from '../../cli/reads';
import { verifyBook } from '../../ledger/verify';
import { openBook, type Book } from '../ledger/support/book';
import { asSuperuser } from '../ledger/support/tamper';

let book: Book;
const environment = { ...process.env };
beforeAll(async () => {
  book = await openBook();
  delete process.env['TEMPORAL_ADDRESS'];
  await asSuperuser(book, async (client) => {
    await client.query(`SELECT ro_read_month('2024-01-01'), ro_read_month('2024-02-01')`);
    for (const month of ['2024-01-10', '2024-01-31', '2024-02-01', '2024-03-05']) {
      await client.query(
        `INSERT INTO read_audit (read_at, person, what, why, by_right) VALUES ($1, $2, 'person', 'work', 'secretary')`,
        [`${month}T12:00:00Z`, book.world.secretary],
      );
    }
  });
  await book.ledger.sealReads();
});
afterAll(async () => {
  process.env = environment;
  await book.close();
});

async function run(url: string, ...argv: string[]) {
  process.env['DATABASE_URL'] = url;
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runReads(argv, stdout, stderr);
  stdout.end();
  stderr.end();
  return { code, said: (await text(stdout)) + (await text(stderr)) };
}

const violated = async () =>
  (await verifyBook(book.ledger.context, { only: [14] })).invariants[0]?.violated;

it('takes a month away, and verify knows that it is gone', async () => {
  const { code, said } = await run(book.database.ownerUrl, 'drop', '2024-01');
  expect([code, said]).toEqual([0, '2 readings of 2024-01 are gone; the chain says so.\n']);
  const rows = await book.ledger.context.pool.query('SELECT id FROM read_audit');
  expect(rows.rowCount).toBe(2);
  expect(await violated()).toBe(0);
  await book.ledger.sealReads();
  expect(await violated()).toBe(0);
});

it('that somebody takes away without it is a violation', async () => {
  await asSuperuser(book, async (client) => {
    await client.query('BEGIN; DROP TABLE read_audit_2024_02; ');
    await client.query('COMMIT');
  });
  expect(await violated()).toBeGreaterThan(0);
});

it('leaves this month and the last, what is not there, and what lies with the rest', async () => {
  const thisMonth = new Date().toISOString().slice(0, 7);
  expect((await run(book.database.ownerUrl, 'drop', thisMonth)).code).toBe(1);
  expect((await run(book.database.ownerUrl, 'drop', '2024-03')).said).toContain('no part');
  expect((await run(book.database.ownerUrl, 'drop', '2024-13')).code).toBe(2);
  expect((await run(book.database.ownerUrl, 'keep')).code).toBe(2);
});

it('is refused to the application', async () => {
  await asSuperuser(book, async (client) => {
    await client.query(`SELECT ro_read_month('2023-05-01')`);
  });
  await expect(run(book.database.appUrl, 'drop', '2023-05')).rejects.toThrow(/must be owner/);
});
