import { ADDED_AT_ONCE, startAdder } from '../../worker/adder';
import { openBook, type Book } from '../ledger/support/book';
import { SILENT } from '../workflows/support/fake-book';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

it('adds up what acts noted, and ends when it is stopped', async () => {
  await book.openDossier();
  const adder = startAdder(book.ledger, SILENT);
  const left = async () =>
    (await book.ledger.context.pool.query('SELECT FROM task_change')).rows.length;
  while ((await left()) > 0) await new Promise(setImmediate);
  await adder.stop();
  expect(await left()).toBe(0);
});

it('goes on at once while there is more, and tries on after a failure', async () => {
  const answers = [ADDED_AT_ONCE, ADDED_AT_ONCE, new Error('away'), 0];
  const asked = await new Promise<number>((resolve) => {
    let times = 0;
    const adder = startAdder(
      {
        addUp: async () => {
          times += 1;
          const answer = answers.shift();
          if (answer instanceof Error) throw answer;
          if (answers.length === 0) void adder.stop().then(() => resolve(times));
          return answer ?? 0;
        },
      },
      SILENT,
    );
  });
  expect(asked).toBe(4);
});
