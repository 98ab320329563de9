import { randomUUID } from 'node:crypto';
import { effectKey } from '../../ledger/effect-key';
import { openBook, receiptOf, type Book } from './support/book';

let book: Book;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

async function tellTo(...others: string[]) {
  const cause = await book.openDossier();
  receiptOf(await book.act(cause, 'tell', { others }));
  const pending = await book.ledger.pendingEffects(cause);
  return { cause, pending };
}

async function entriesAt(dossier: string) {
  const { rows } = await book.ledger.context.pool.query(
    'SELECT act, actor FROM ledger_entry WHERE dossier = $1 ORDER BY seq',
    [dossier],
  );
  return rows;
}

it('is pending until it is carried out at its target', async () => {
  const target = await book.openDossier();
  const { cause, pending } = await tellTo(target);
  expect(pending).toMatchObject([{ dossier: cause, causeSeq: 2, target, act: 'echo' }]);
  expect((await book.ledger.findStanding(cause))?.effectsPending).toBe(true);
  for (const effect of pending) await book.ledger.carryOut(effect);
  expect((await book.ledger.findStanding(cause))?.effectsPending).toBe(false);
  expect(await entriesAt(target)).toEqual([
    { act: 'open', actor: book.world.secretary },
    { act: 'echo', actor: null },
  ]);
});

it('is done once when carried out twice, and twice at once', async () => {
  const target = await book.openDossier();
  const { pending } = await tellTo(target);
  await Promise.all([...pending, ...pending].map((effect) => book.ledger.carryOut(effect)));
  for (const effect of pending) {
    expect(await book.ledger.carryOut(effect)).toMatchObject({ kind: 'accepted', replayed: true });
  }
  expect(await entriesAt(target)).toHaveLength(2);
});

it('is marked also when the worker died between the act and the mark', async () => {
  const target = await book.openDossier();
  const {
    cause,
    pending: [effect],
  } = await tellTo(target);
  if (!effect) throw new Error('no effect');
  const { act, input } = effect;
  receiptOf(
    await book.act(target, act, input, { caller: { kind: 'time' }, key: effectKey(effect) }),
  );
  expect(await book.ledger.pendingEffects(cause)).toHaveLength(1);
  await book.ledger.carryOut(effect);
  expect(await book.ledger.pendingEffects(cause)).toEqual([]);
});

it.each([
  [
    'a target that refuses',
    async () => {
      const closed = await book.openDossier();
      receiptOf(await book.act(closed, 'approve'));
      return closed;
    },
  ],
  ['a target that does not exist', () => Promise.resolve(randomUUID())],
])('is answered for good by %s', async (_, makeTarget) => {
  const target = await makeTarget();
  const { cause, pending } = await tellTo(target);
  for (const effect of pending) await book.ledger.carryOut(effect);
  expect(await book.ledger.pendingEffects(cause)).toEqual([]);
  const { rows } = await book.ledger.context.pool.query(
    'SELECT act FROM refused_attempt WHERE dossier = $1',
    [target],
  );
  expect(rows).toEqual([{ act: 'echo' }]);
});
