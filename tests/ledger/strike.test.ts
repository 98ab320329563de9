import { addDays, type PlainDate } from '../../rules/calendar/plain-date';
import { openBook, receiptOf, type Book } from './support/book';

const TIME = { caller: { kind: 'time' } } as const;

let book: Book;
let today: PlainDate;
beforeEach(async () => {
  book = await openBook();
  today = (await book.ledger.businessNow()).today;
});
afterEach(() => book.close());

async function moveDays(days: number) {
  const moved = await book.ledger.moveBusinessTime(addDays(today, days));
  if (moved.kind !== 'moved') throw new Error(moved.why);
  return moved;
}

describe('a strike', () => {
  it('writes nothing when nothing is due, and stores no key', async () => {
    const dossier = await book.openDossier();
    expect(await book.act(dossier, 'strike', {}, { ...TIME, key: 'k' })).toEqual({
      kind: 'nothing-due',
    });
    const { rows } = await book.ledger.context.pool.query(
      'SELECT seq FROM ledger_entry WHERE dossier = $1',
      [dossier],
    );
    expect(rows).toHaveLength(1);
    await moveDays(20);
    expect(receiptOf(await book.act(dossier, 'strike', {}, { ...TIME, key: 'k' })).seq).toBe(2);
  });

  it('reminds once, however often it is asked for, and sets the next moment', async () => {
    const dossier = await book.openDossier();
    expect((await book.ledger.findStanding(dossier))?.nextOn).toBe(addDays(today, 16));
    await moveDays(16);
    const first = await book.act(dossier, 'strike', {}, TIME);
    const second = await book.act(dossier, 'strike', {}, TIME);
    expect([first.kind, second.kind]).toEqual(['accepted', 'nothing-due']);
    expect((await book.ledger.findStanding(dossier))?.nextOn).toBe(addDays(today, 27));
  });

  it('strikes at once are one strike', async () => {
    const dossier = await book.openDossier();
    await moveDays(31);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => book.act(dossier, 'strike', {}, TIME)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
  });

  it('has its notice made by the procedure', async () => {
    const dossier = await book.openDossier();
    await moveDays(16);
    await book.act(dossier, 'strike', {}, TIME);
    const { rows } = await book.ledger.context.pool.query(
      'SELECT kind, role, cause_seq FROM notice WHERE dossier = $1',
      [dossier],
    );
    expect(rows).toEqual([{ kind: 'clock.struck', role: 'organiser', cause_seq: 2 }]);
  });
});

describe('the sweep', () => {
  it('strikes what is late, once, in any number of sweeps at once', async () => {
    const dossiers = [await book.openDossier(), await book.openDossier(), await book.openDossier()];
    await moveDays(45);
    const sweeps = await Promise.all([book.ledger.strikeLate(100), book.ledger.strikeLate(100)]);
    expect(sweeps[0].struck + sweeps[1].struck).toBe(dossiers.length);
    expect(await book.ledger.strikeLate(100)).toEqual({ struck: 0, nothingDue: 0, more: false });
  });

  it('leaves a moment of today to the workflows until the quiet hours are over', async () => {
    await book.openDossier();
    const early = new Date(`${addDays(today, 16)}T03:00:00+07:00`);
    await book.ledger.moveBusinessTime(early);
    expect((await book.ledger.strikeLate(100)).struck).toBe(0);
    await book.ledger.moveBusinessTime(new Date(early.getTime() + 4 * 3_600_000));
    expect((await book.ledger.strikeLate(100)).struck).toBe(1);
  });

  it('reaches helpers beside a dossier', async () => {
    const dossier = await book.openDossier();
    await book.act(dossier, 'ask', { helper: 3 });
    await moveDays(4);
    expect((await book.ledger.strikeLate(100)).struck).toBe(1);
    expect((await book.ledger.findStanding(dossier))?.helpers).toEqual([
      { helper: 'v3', nextOn: addDays(today, 10) },
    ]);
  });
});

it('reports drift and mends nothing', async () => {
  const dossier = await book.openDossier();
  await book.ledger.context.pool.query('UPDATE clock SET next_on = NULL');
  expect((await book.ledger.drift()).violated).toBe(2);
  const { rows } = await book.ledger.context.pool.query(
    'SELECT next_on FROM clock WHERE dossier = $1',
    [dossier],
  );
  expect(rows).toEqual([{ next_on: null }]);
});

describe('business time', () => {
  it('never moves back', async () => {
    const now = new Date((await book.ledger.businessNow()).nowMs - 1000);
    expect(await book.ledger.moveBusinessTime(now)).toMatchObject({
      kind: 'refused',
      why: 'backwards',
    });
    expect(await book.ledger.moveBusinessTime(addDays(today, -1))).toMatchObject({
      why: 'backwards',
    });
  });

  it('does not move for the present day', async () => {
    expect(await book.ledger.moveBusinessTime(today)).toMatchObject({
      kind: 'moved',
      now: { epoch: 0, today },
    });
  });

  it('says which duties became overdue by a move, and each only once', async () => {
    const dossier = await book.openDossier();
    expect((await moveDays(30)).overdue).toEqual([]);
    expect((await moveDays(31)).overdue).toMatchObject([
      { dossier, task: 'approve', dueOn: addDays(today, 30) },
    ]);
    expect((await moveDays(32)).overdue).toEqual([]);
  });

  it('has every open workflow told', async () => {
    const [open, closed] = [await book.openDossier(), await book.openDossier()];
    receiptOf(await book.act(closed, 'approve'));
    await book.ledger.told((await book.ledger.takeToTell(10)).map(({ mark }) => mark));
    const { now } = await moveDays(5);
    const told = await book.ledger.takeToTell(10);
    expect(told.map(({ standing, mark }) => [standing.dossier, mark.epoch])).toEqual([
      [open, now.epoch],
    ]);
    expect(told[0]?.standing.offsetMs).toBe(now.offsetMs);
  });

  it('is what acts are recorded by', async () => {
    await moveDays(400);
    const dossier = await book.openDossier();
    const { rows } = await book.ledger.context.pool.query(
      'SELECT occurred_on FROM ledger_entry WHERE dossier = $1',
      [dossier],
    );
    expect(rows[0]).toEqual({ occurred_on: addDays(today, 400) });
  });
});

it('refuses to move time in an installation in earnest', async () => {
  const earnest = await openBook({ mayMoveTime: false });
  expect(await earnest.ledger.moveBusinessTime(addDays(today, 9))).toMatchObject({
    kind: 'refused',
    why: 'fixed',
  });
  await earnest.close();
});
