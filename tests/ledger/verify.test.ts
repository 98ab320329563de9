import { verifyBook } from '../../ledger/verify';
import { openBook, receiptOf, type Book } from './support/book';
import { tamper } from './support/tamper';

let book: Book;
let dossier: string;
beforeEach(async () => {
  book = await openBook();
  dossier = await book.openDossier();
  await book.openDossier();
  receiptOf(await book.act(dossier, 'note', { note: 'ghi chú', on: '2026-01-05' }));
  receiptOf(await book.act(dossier, 'ask', { helper: 20 }));
  receiptOf(await book.act(dossier, 'note', { note: 'thêm', on: '2026-01-06' }));
});
afterEach(() => book.close());

function examplesOf(id: number, report: Awaited<ReturnType<typeof verifyBook>>) {
  return report.invariants.find((line) => line.id === id)?.examples ?? [];
}

it('finds nothing wrong with an honest book, and says how much it looked at', async () => {
  receiptOf(await book.act(dossier, 'approve'));
  const report = await verifyBook(book.ledger.context);
  expect(report.violated).toBe(0);
  expect(report.invariants.map(({ id }) => id)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 12, 14]);
  expect(report.checked).toBeGreaterThan(30);
});

describe('a superuser who', () => {
  it.each([
    [
      'edits an input',
      `UPDATE ledger_entry SET input = input || '{"helper": 5}' WHERE dossier = $1 AND seq = 3`,
      3,
    ],
    [
      'edits a fact',
      `UPDATE ledger_entry SET facts = jsonb_set(facts, '{appointments,0,role}', '"supervisor"') WHERE dossier = $1 AND seq = 3`,
      3,
    ],
    [
      'changes who did it',
      `UPDATE ledger_entry SET actor = '${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}' WHERE dossier = $1 AND seq = 2`,
      2,
    ],
    [
      'moves the moment of recording by a millisecond',
      `UPDATE ledger_entry SET recorded_at = recorded_at + interval '1 ms' WHERE dossier = $1 AND seq = 4`,
      4,
    ],
    [
      'changes the key',
      `UPDATE ledger_entry SET idempotency_key = 'other' WHERE dossier = $1 AND seq = 2`,
      2,
    ],
    [
      'deletes an entry in the middle',
      'DELETE FROM ledger_entry WHERE dossier = $1 AND seq = 3',
      4,
    ],
    ['deletes the last entry', 'DELETE FROM ledger_entry WHERE dossier = $1 AND seq = 4', 4],
    ['deletes the first entry', 'DELETE FROM ledger_entry WHERE dossier = $1 AND seq = 1', 2],
    [
      'swaps two entries',
      'UPDATE ledger_entry SET seq = -2 WHERE dossier = $1 AND seq = 2;UPDATE ledger_entry SET seq = 2 WHERE dossier = $1 AND seq = 3;UPDATE ledger_entry SET seq = 3 WHERE dossier = $1 AND seq = -2',
      2,
    ],
    [
      'inserts an entry',
      `INSERT INTO ledger_entry SELECT dossier, 5, hash, repeat('a', 64), act, actor, on_behalf_of, occurred_on, recorded_at, input, facts, events, manifest, 'forged', rules_version FROM ledger_entry WHERE dossier = $1 AND seq = 4`,
      5,
    ],
  ])('%s is named with the entry', async (_, sql, seq) => {
    await tamper(book, dossier, ...sql.split(';'));
    const report = await verifyBook(book.ledger.context);
    expect(examplesOf(2, report).join('\n')).toContain(`${dossier} entry ${seq}:`);
  });

  it('edits an entry and its hash is named by the link after it', async () => {
    await tamper(
      book,
      dossier,
      `UPDATE ledger_entry SET hash = repeat('b', 64) WHERE dossier = $1 AND seq = 2`,
    );
    const report = await verifyBook(book.ledger.context);
    expect(examplesOf(2, report).join('\n')).toMatch(
      /entry 2: does not have the hash.*\n.*entry 3: not linked/,
    );
  });

  it('edits a text is named by its seal', async () => {
    await book.ledger.context.pool.query(`UPDATE free_text SET text = 'khác' WHERE dossier = $1`, [
      dossier,
    ]);
    const report = await verifyBook(book.ledger.context);
    expect(examplesOf(2, report)).toHaveLength(2);
  });
});

describe('rows that differ from the ledger', () => {
  it.each([
    ['a task moved', `UPDATE task SET due_on = due_on + 1 WHERE dossier = $1`, 'task'],
    ['a task gone', 'DELETE FROM task WHERE dossier = $1', 'task'],
    ['a phase changed', `UPDATE dossier SET phase = 'DONE' WHERE id = $1`, 'dossier'],
    [
      'a state changed',
      `UPDATE dossier SET state = state || '{"notes": 9}' WHERE id = $1`,
      'dossier',
    ],
    ['a clock forgotten', 'UPDATE clock SET next_on = NULL WHERE dossier = $1', 'clock'],
    ['a dossier gone', 'DELETE FROM dossier WHERE id = $1', 'dossier'],
  ])('are named: %s', async (_, sql, table) => {
    await book.ledger.context.pool.query(sql, [dossier]);
    const report = await verifyBook(book.ledger.context, { only: [3] });
    expect(report.violated).toBeGreaterThan(0);
    expect(examplesOf(3, report).join('\n')).toContain(table);
  });

  it('are not claims, snoozes and marks of reading', async () => {
    await book.ledger.context.pool.query(
      `UPDATE task SET claimed_by = $1, snoozed_until = '2026-05-05'`,
      [book.world.deputy],
    );
    expect((await verifyBook(book.ledger.context)).violated).toBe(0);
  });
});

it('finds a receipt that was handed out and is not in the book', async () => {
  const receipt = receiptOf(await book.act(dossier, 'ask', { helper: 7 }));
  const lost = { ...receipt, seq: 99 };
  const report = await verifyBook(book.ledger.context, { only: [1], receipts: [receipt, lost] });
  expect(examplesOf(1, report)).toEqual([expect.stringContaining('entry 99: acknowledged')]);
});

it('asks the engine about open dossiers only where somebody can', async () => {
  receiptOf(await book.act(dossier, 'approve'));
  const workflows = { runningFor: () => Promise.resolve(new Map<string, number>()) };
  const report = await verifyBook(book.ledger.context, { only: [5], workflows });
  expect(report).toMatchObject({ checked: 1, violated: 1 });
});

it('counts a decision of rules that no longer give it', async () => {
  await tamper(
    book,
    dossier,
    `UPDATE ledger_entry SET events = '[{"type": "toy.asked", "helper": 21}]' WHERE dossier = $1 AND seq = 3`,
  );
  const report = await verifyBook(book.ledger.context, { only: [9] });
  expect(examplesOf(9, report)).toEqual([
    expect.stringContaining('entry 3: ask would happen otherwise'),
  ]);
});
