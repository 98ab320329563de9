import { addDays } from '../../rules/calendar/plain-date';
import { openBook, receiptOf, type Book } from './support/book';

let book: Book;
let dossier: string;
beforeEach(async () => {
  book = await openBook();
  dossier = await book.openDossier();
  await tellAll();
});
afterEach(() => book.close());

async function tellAll() {
  const toTell = await book.ledger.takeToTell(100);
  await book.ledger.told(toTell.map(({ mark }) => mark));
  return toTell;
}

describe('a workflow is told', () => {
  it.each([
    ['a helper that came', 'ask', { helper: 20 }],
    ['the end', 'approve', {}],
    ['effects on other dossiers', 'tell', { others: ['00000000-0000-4000-8000-000000000001'] }],
  ])('of %s', async (_, act, input) => {
    receiptOf(await book.act(dossier, act, input));
    expect((await tellAll()).map(({ mark }) => mark)).toEqual([{ dossier, seq: 2, epoch: 0 }]);
  });

  it('nothing of an act that moves neither phase nor date', async () => {
    receiptOf(await book.act(dossier, 'note', { note: 'x', on: '2026-01-05' }));
    expect(await tellAll()).toEqual([]);
  });

  it('nothing of a strike that only sets a later moment: who struck reads it', async () => {
    const { today } = await book.ledger.businessNow();
    await book.ledger.moveBusinessTime(addDays(today, 16));
    await tellAll();
    receiptOf(await book.act(dossier, 'strike', {}, { caller: { kind: 'time' } }));
    expect(await tellAll()).toEqual([]);
  });
});

describe('a mark', () => {
  it('stays when something newer came while it was told', async () => {
    await book.act(dossier, 'ask', { helper: 20 });
    const [old] = await book.ledger.takeToTell(100);
    await book.act(dossier, 'ask', { helper: 25 });
    await book.ledger.told(old ? [old.mark] : []);
    expect((await book.ledger.takeToTell(100)).map(({ mark }) => mark.seq)).toEqual([3]);
  });

  it('is one per dossier however many acts it stands for, and its standing is the newest', async () => {
    for (const helper of [10, 20, 25]) await book.act(dossier, 'ask', { helper });
    const toTell = await tellAll();
    expect(toTell).toHaveLength(1);
    expect(toTell[0]?.standing).toMatchObject({
      seq: 4,
      phase: 'OPEN',
      closed: false,
      generation: 1,
      kind: 'admission',
    });
    expect(toTell[0]?.standing.helpers).toHaveLength(3);
  });

  it('may be removed twice', async () => {
    await book.act(dossier, 'ask', { helper: 20 });
    const toTell = await tellAll();
    await book.ledger.told(toTell.map(({ mark }) => mark));
    expect(await book.ledger.takeToTell(100)).toEqual([]);
  });
});
