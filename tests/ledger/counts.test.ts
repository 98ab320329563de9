import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { openBook, receiptOf, type Book } from './support/book';
import { asSuperuser } from './support/tamper';
import { toyProcedures } from './support/toy';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => book.close());

const ask = async (sql: string, values: unknown[] = []) =>
  (await book.ledger.context.pool.query(sql, values)).rows;
const notes = async () => Number((await ask('SELECT count(*) FROM task_change'))[0].count);
const wrong = async () => (await verifyBook(book.ledger.context, { only: [3] })).violated;

/** Dossiers with open duties, one of them done. */
async function fill(): Promise<readonly string[]> {
  const dossiers = [];
  for (let nth = 0; nth < 3; nth += 1) dossiers.push(await book.openDossier());
  receiptOf(await book.act(dossiers[0] ?? '', 'ask', { helper: 20 }));
  receiptOf(await book.act(dossiers[1] ?? '', 'approve'));
  return dossiers;
}

it('is right at every moment: noted, added up in parts, added up wholly', async () => {
  await fill();
  expect(await notes()).toBeGreaterThan(3);
  expect(await wrong()).toBe(0);
  expect(await book.ledger.addUp(2)).toBe(2);
  expect(await wrong()).toBe(0);
  while ((await book.ledger.addUp(2)) > 0);
  expect([await notes(), await wrong()]).toEqual([0, 0]);
  expect(await ask('SELECT FROM task_count WHERE open <= 0')).toEqual([]);
  expect((await ask('SELECT FROM task_count')).length).toBeGreaterThan(0);
});

it('adds each note once, however many workers add up while acts go on', async () => {
  const acts = Promise.all(Array.from({ length: 24 }, () => book.openDossier()));
  const adding = Promise.all(
    Array.from({ length: 40 }, async (_unused, nth) => {
      await new Promise((resolve) => setTimeout(resolve, nth * 3));
      return book.ledger.addUp(3);
    }),
  );
  await acts;
  const added = (await adding).reduce((sum, count) => sum + count, 0);
  expect(added).toBeGreaterThan(0);
  expect(added + (await notes())).toBe(24);
  expect(await wrong()).toBe(0);
});

it('lets acts go on while every counter is locked', async () => {
  await fill();
  await book.ledger.addUp(100);
  await asSuperuser(book, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT FROM task_count FOR UPDATE');
    receiptOf(await book.act(await book.openDossier(), 'ask', { helper: 20 }));
    await client.query('COMMIT');
  });
  expect(await wrong()).toBe(0);
});

it('follows tasks whose dossier moves below other bodies', async () => {
  const [dossier = ''] = await fill();
  await ask(
    `SELECT ro_write_standing(jsonb_build_object('dossier', to_jsonb(d), 'tasks',
       (SELECT jsonb_agg(to_jsonb(t) || jsonb_build_object('bodies', jsonb_build_array($2::uuid))) FROM task t WHERE t.dossier = d.id)))
     FROM dossier d WHERE d.id = $1`,
    [dossier, book.world.province],
  );
  await book.ledger.addUp(100);
  const counted = await ask(`SELECT open FROM task_count WHERE body = $1 AND due_on = 'infinity'`, [
    book.world.province,
  ]);
  const there = await ask('SELECT count(*)::int AS open FROM task WHERE dossier = $1', [dossier]);
  expect(counted).toEqual(there);
  const { invariants } = await verifyBook(book.ledger.context, { only: [3] });
  expect(JSON.stringify(invariants)).not.toContain('counters say'); // only the moved rows are strange to the ledger
});

it('names a counter that is wrong, and counts anew on rebuild', async () => {
  await fill();
  await book.ledger.addUp(2);
  await ask('UPDATE task_count SET open = open + 1');
  await ask(`INSERT INTO task_count VALUES ($1, '2020-01-01', 7)`, [book.world.province]);
  const { violated, invariants } = await verifyBook(book.ledger.context, { only: [3] });
  expect(violated).toBeGreaterThan(1);
  expect(JSON.stringify(invariants)).toContain('the counters say 7');
  await rebuild({ dataSource: book.dataSource, procedures: toyProcedures });
  expect([await notes(), await wrong()]).toEqual([0, 0]);
});
