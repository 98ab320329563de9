import { createActivities } from '../../activities';
import type { Engine } from '../../activities/ports';
import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { installRuntime } from '../../worker/runtime';
import type { HelperTold } from '../../workflows/messages';
import { FakeBook, SILENT } from '../workflows/support/fake-book';
import { endRuntime, twice } from './support/run';

/** Every activity may be run twice: a worker can die between doing and reporting. */
describe('run twice', () => {
  beforeAll(() => installRuntime(SILENT));
  afterAll(endRuntime);
  const today = civilDayOf(Date.now());
  const told: HelperTold[] = [];
  const engine: Engine = {
    tellHelper: async (message) => void told.push(message),
    runningFor: async (followed) =>
      new Map(followed.map(({ dossier }) => [dossier, dossier === 'lost' ? 0 : 1])),
  };
  const book = new FakeBook(async () => Date.now());
  const activities = createActivities({ book, engine, log: SILENT });

  it('a strike takes the care of the day once, and answers the same standing', async () => {
    const later = addDays(today, 9);
    book.put('struck', { phase: 'SUBMITTED' }, [today, later]);
    const [first, second] = await twice(activities.strike, {
      dossier: 'struck',
      seq: 1,
      nextOn: today,
    });
    expect(book.taken).toHaveLength(1);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ seq: 2, nextOn: later });
  });

  it('effects are carried out once', async () => {
    book.put('cause', { phase: 'FINISHED', effectsPending: true });
    const answers = await twice(activities.carryOutEffects, { dossier: 'cause' });
    expect(book.effectsDone).toEqual(['cause']);
    expect(answers[1]).toMatchObject({ effectsPending: false });
  });

  it('helpers hear the same message again, which they drop', async () => {
    const message: HelperTold = {
      dossier: 'd',
      helper: 'request-1',
      seq: 3,
      epoch: 0,
      nextOn: today,
      offsetMs: 0,
      ended: false,
    };
    await twice(activities.tellHelpers, [message]);
    expect(told).toEqual([message, message]);
  });

  it('the sweep strikes nothing again', async () => {
    let late = 3;
    const sweeping = createActivities({
      book: Object.assign(Object.create(book), {
        strikeLate: async (limit: number) => {
          const struck = Math.min(late, limit);
          late -= struck;
          return { struck, nothingDue: 0, more: false };
        },
      }),
      engine,
      log: SILENT,
    });
    expect(await twice(sweeping.strikeWhatIsLate)).toEqual([{ struck: 3 }, { struck: 0 }]);
  });

  it('a comparison reads only, and names open dossiers without a workflow', async () => {
    book.put('lost', { phase: 'SOURCE' });
    const [first, second] = await twice(activities.compareEngine);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ missing: 1, examples: ['lost'] });
  });

  it('a strike on a dossier the ledger does not know is not tried again', async () => {
    const strike = twice(activities.strike, { dossier: 'none', seq: 1, nextOn: today });
    await expect(strike).rejects.toMatchObject({ type: 'DossierUnknown', nonRetryable: true });
  });
});
