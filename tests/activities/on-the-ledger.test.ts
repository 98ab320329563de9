import { createActivities } from '../../activities';
import { bookOf } from '../../activities/book-of';
import { recordRead } from '../../ledger/read-log/record';
import { addDays } from '../../rules/calendar/plain-date';
import { installRuntime } from '../../worker/runtime';
import type { Book } from '../ledger/support/book';
import { openBook, receiptOf } from '../ledger/support/book';
import { SILENT } from '../workflows/support/fake-book';
import { endRuntime, run, twice } from './support/run';

/** Each activity that reaches the ledger, run twice on the real one. */
describe('run twice on the real ledger', () => {
  let book: Book;
  beforeAll(async () => {
    installRuntime(SILENT);
    book = await openBook();
  });
  afterAll(async () => {
    await book.close();
    await endRuntime();
  });

  const activitiesOn = (running: number) =>
    createActivities({
      book: bookOf(book.ledger),
      engine: {
        tellHelper: async () => undefined,
        runningFor: async (followed) => new Map(followed.map((one) => [one.dossier, running])),
      },
      log: SILENT,
    });
  const entriesOf = async (dossier: string) => (await book.ledger.findStanding(dossier))?.seq;
  const moveDays = async (days: number) => {
    const { today } = await book.ledger.businessNow();
    await book.ledger.moveBusinessTime(addDays(today, days));
  };

  it('a strike appends one entry, and answers the same standing', async () => {
    const dossier = await book.openDossier();
    const standing = await book.ledger.findStanding(dossier);
    await moveDays(17);
    const input = { dossier, seq: 1, nextOn: standing?.nextOn ?? '' };
    const [first, second] = await twice(activitiesOn(1).strike, input);
    expect(first).toEqual(second);
    expect(await entriesOf(dossier)).toBe(2);
  });

  it('a strike before its day appends nothing', async () => {
    const dossier = await book.openDossier();
    await twice(activitiesOn(1).strike, { dossier, seq: 1, nextOn: '2099-01-01' });
    expect(await entriesOf(dossier)).toBe(1);
  });

  it('an effect reaches its target once, and is no longer pending', async () => {
    const [cause, target] = [await book.openDossier(), await book.openDossier()];
    receiptOf(await book.act(cause, 'tell', { others: [target] }));
    const answers = await twice(activitiesOn(1).carryOutEffects, { dossier: cause });
    expect(answers.map(({ effectsPending }) => effectsPending)).toEqual([false, false]);
    expect(await entriesOf(target)).toBe(2);
  });

  it('what was read is sealed once', async () => {
    const { sealReads } = activitiesOn(1);
    const reading = { person: book.world.secretary, session: null };
    await recordRead(book.ledger.context, reading, [
      { what: 'person', person: book.world.candidate },
    ]);
    expect(await twice(sealReads)).toEqual([{ rows: 1 }, { rows: 0 }]);
  });

  it('a bottleneck of people is found once, and none where steps are not forecast', async () => {
    await book.openDossier();
    expect(await twice(activitiesOn(1).watchStaffing)).toEqual([{ found: 0 }, { found: 0 }]);
  });

  it('the sweep strikes what is late once', async () => {
    const { strikeWhatIsLate } = activitiesOn(1);
    await twice(strikeWhatIsLate);
    await Promise.all([book.openDossier(), book.openDossier(), book.openDossier()]);
    await moveDays(40);
    const [first, second] = await twice(strikeWhatIsLate);
    expect(first.struck).toBeGreaterThanOrEqual(3);
    expect(second).toEqual({ struck: 0 });
  });

  it('a comparison passes over what is about to be told, and names what nobody follows', async () => {
    const compare = (running: number) => run(activitiesOn(running).compareEngine);
    expect(await compare(0)).toMatchObject({ compared: 0, missing: 0 });

    const marks = (await book.ledger.takeToTell(1_000)).map(({ mark }) => mark);
    await book.ledger.told(marks);
    const open = await compare(1);
    expect(open).toMatchObject({ missing: 0, doubled: 0 });
    expect(open.compared).toBeGreaterThanOrEqual(5);
    expect(await compare(0)).toMatchObject({ missing: open.compared, doubled: 0 });
    expect(await compare(2)).toMatchObject({ missing: 0, doubled: open.compared });
  });
});
