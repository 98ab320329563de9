import { addDays } from '../../rules/calendar/plain-date';
import { PROJECTED_TABLES } from '../../ledger/projections/tables';
import { rebuild } from '../../ledger/rebuild';
import { verifyBook } from '../../ledger/verify';
import { openBook, receiptOf, type Book } from './support/book';
import { asSuperuser, tamper } from './support/tamper';
import { CARD_HELPER, toyProcedures } from './support/toy';

let book: Book;
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => book.close());

/** A book with something in every table. */
async function fill(): Promise<string> {
  const [first, second] = [await book.openDossier(), await book.openDossier()];
  const { today } = await book.ledger.businessNow();
  receiptOf(await book.act(first, 'attach', { slot: '2-KNĐ', sha256: 'a' }));
  receiptOf(await book.act(first, 'vote', { yes: 2 }));
  receiptOf(await book.act(first, 'hold', { heldOn: addDays(today, -3) }));
  receiptOf(await book.act(first, 'tell', { others: [second, first] }));
  receiptOf(await book.act(second, 'ask', { helper: 12 }));
  receiptOf(await book.act(second, 'ask', { helper: CARD_HELPER }));
  const lineFrom = addDays(today, -900);
  receiptOf(await book.act(second, 'move', { to: book.world.cell, on: today, lineFrom }));
  receiptOf(await book.act(second, 'approve'));
  for (const effect of await book.ledger.pendingEffects(first)) await book.ledger.carryOut(effect);
  return first;
}

/** Every derived table as text, marks that people leave included. */
async function dump(): Promise<Record<string, string>> {
  const tables = [...PROJECTED_TABLES.map(({ table }) => table), 'code_counter'];
  const entries = [];
  for (const table of tables) {
    const { rows } = await book.ledger.context.pool.query(
      `SELECT t::text AS row FROM ${table} t ORDER BY 1`,
    );
    entries.push([table, rows.map(({ row }) => row).join('\n')]);
  }
  return Object.fromEntries(entries);
}

const again = () => rebuild({ dataSource: book.dataSource, procedures: toyProcedures });

it('has something in every table, so that the tests below cannot pass by emptiness', async () => {
  await fill();
  for (const [table, text] of Object.entries(await dump()))
    expect([table, text.length > 0]).toEqual([table, true]);
});

it('changes nothing in a book that is right', async () => {
  await fill();
  await book.ledger.context.pool.query('UPDATE task SET claimed_by = $1', [book.world.deputy]);
  const before = await dump();
  expect(await again()).toMatchObject({ dossiers: 2, entries: 11, damaged: [] });
  expect(await dump()).toEqual(before);
});

it('brings every table back, byte for byte, after all were truncated', async () => {
  await fill();
  const before = await dump();
  await asSuperuser(book, async (client) => {
    const own = PROJECTED_TABLES.map(({ table }) => table).filter(
      (table) => table !== 'membership',
    );
    await client.query(`TRUNCATE ${own.join(', ')}, code_counter, to_tell`);
    await client.query('DELETE FROM membership WHERE cause_dossier IS NOT NULL');
  });
  await again();
  expect(await dump()).toEqual(before);
  expect((await verifyBook(book.ledger.context, { only: [2, 3, 4, 9, 10] })).violated).toBe(0);
});

it.each(PROJECTED_TABLES.map(({ table }) => table))(
  'brings %s back after it was spoilt',
  async (table) => {
    await fill();
    const before = await dump();
    await asSuperuser(book, (client) =>
      client.query(
        `DELETE FROM ${table} WHERE ${table === 'membership' ? 'cause_seq' : 'true'} ${table === 'membership' ? '> 0' : ''}`,
      ),
    );
    await again();
    expect(await dump()).toEqual(before);
  },
);

it('has the workflow of every open dossier told again', async () => {
  const first = await fill();
  await book.ledger.context.pool.query('DELETE FROM to_tell');
  expect((await again()).marked).toBe(1);
  expect((await book.ledger.takeToTell(10)).map(({ mark }) => mark.dossier)).toEqual([first]);
});

it('removes rows no entry knows', async () => {
  const first = await fill();
  await book.ledger.context.pool.query(
    `INSERT INTO task (dossier, key, act, role, organisation, answers, from_on, due_on, article, bodies)
     SELECT gen_random_uuid(), key, act, role, organisation, answers, from_on, due_on, article, bodies FROM task WHERE dossier = $1`,
    [first],
  );
  await again();
  expect((await verifyBook(book.ledger.context, { only: [3] })).violated).toBe(0);
});

it('rebuilds the others when one chain is damaged, and names it', async () => {
  const first = await fill();
  await tamper(book, first, 'DELETE FROM ledger_entry WHERE dossier = $1 AND seq = 1');
  await book.ledger.context.pool.query('DELETE FROM clock');
  expect(await again()).toMatchObject({ dossiers: 2, damaged: [first] });
});

it('stops at a signal', async () => {
  await fill();
  const signal = AbortSignal.abort();
  await expect(
    rebuild({ dataSource: book.dataSource, procedures: toyProcedures, signal }),
  ).rejects.toThrow(/abort/i);
});
