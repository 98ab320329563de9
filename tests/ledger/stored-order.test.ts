import fc from 'fast-check';
import { evolveStored } from '../../ledger/stored-order';
import type { DossierState, Procedure } from '../../rules/kernel/procedure';
import { openBook, type Book } from './support/book';
import { toy } from './support/toy';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

const state: DossierState = {
  phase: 'OPEN',
  closed: false,
  organisation: 'o',
  subject: null,
  pack: null,
  struck: {},
};

/** A procedure whose event makes the state hold something more. */
function holding(more: object): Procedure {
  return { ...toy, evolve: (before) => ({ ...(before ?? state), ...more }) };
}

it('gives a state its keys in the order PostgreSQL will give them back', async () => {
  const keys = fc.oneof(
    fc.constantFrom('1-KNĐ', '10-KNĐ', '2-KNĐ', 'a', 'aa', 'ệ', 'zz', '12', '2'),
    fc.string({ maxLength: 4 }),
  );
  const values = fc.dictionary(
    keys.filter((key) => !key.includes('\u0000') && key !== '__proto__'),
    fc.dictionary(
      keys.filter((key) => !key.includes('\u0000') && key !== '__proto__'),
      fc.integer(),
    ),
  );
  await fc.assert(
    fc.asyncProperty(values, async (papers) => {
      const evolved = evolveStored(holding({ papers }), state, { type: 'toy.held' });
      const { rows } = await book.ledger.context.pool.query('SELECT $1::jsonb AS back', [
        JSON.stringify(evolved),
      ]);
      expect(JSON.stringify(evolved)).toBe(JSON.stringify(rows[0].back));
    }),
    { numRuns: 200 },
  );
});

it('leaves out what JSON leaves out', () => {
  const evolved = evolveStored(holding({ extended: undefined }), state, { type: 'toy.held' });
  expect(Object.keys(evolved)).not.toContain('extended');
});
