import type { PlainDate } from '../../rules/calendar/plain-date';
import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { eventually } from './support/eventually';
import { armedTimers, countEvents } from './support/history';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

describe('a dossier that is followed', () => {
  let stage: Stage;
  let today: PlainDate;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    today = civilDayOf(await stage.env.currentTimeMs());
  });
  const inDays = (days: number) => addDays(today, days);
  const takenOf = (dossier: string) => stage.book.taken.filter((care) => care.dossier === dossier);

  it('is cared for 14, 3 and 0 days before its due date, then weekly, in the quiet hours of those days', async () => {
    const care = [-14, -3, 0, 1, 8, 15].map((days) => inDays(30 + days));
    await stage.tell(stage.book.put('reminded', { phase: 'CELL_READY' }, care));
    await stage.untilDay(inDays(50));

    expect(takenOf('reminded').map(({ on }) => on)).toEqual(care);
    for (const { on, atMs } of takenOf('reminded')) {
      expect(civilDayOf(atMs)).toBe(on);
      expect(new Date(atMs + 7 * 3_600_000).getUTCHours()).toBeLessThan(7);
    }
    expect(await armedTimers(stage, 'reminded')).toBe(0);
  });

  it('keeps the newest of what it is told, however shuffled and often, with one timer', async () => {
    const standings = Array.from({ length: 160 }, (_, index) =>
      stage.book.put('shuffled', { phase: 'SUBMITTED', seq: index + 1 }, [
        inDays(20 + (index % 7)),
      ]),
    );
    const mixed = shuffled([...standings, ...standings, ...standings]);
    await Promise.all(mixed.map((standing) => stage.tell(standing)));

    expect(await stage.heard('shuffled')).toMatchObject({
      seq: 160,
      nextOn: inDays(20 + (159 % 7)),
    });
    await eventually(async () => expect(await armedTimers(stage, 'shuffled')).toBe(1));
    await stage.untilDay(inDays(40));
    expect(takenOf('shuffled')).toHaveLength(1);
  });

  it('does not arm again for an act that moves no date', async () => {
    const due = inDays(40);
    await stage.tell(stage.book.put('still', { phase: 'FILE_OPEN' }, [due]));
    await stage.tell(stage.book.put('still', { phase: 'FILE_OPEN' }, [due]));
    await stage.tell(stage.book.put('still', { phase: 'FILE_OPEN' }, [due]));
    expect((await stage.heard('still')).seq).toBe(3);
    expect(await countEvents(stage, 'still', 'timerStarted')).toBe(1);
  });

  it('arms the earlier day when one appears', async () => {
    await stage.tell(stage.book.put('earlier', { phase: 'FILE_OPEN' }, [inDays(60)]));
    await stage.tell(stage.book.put('earlier', { phase: 'FILE_OPEN' }, [inDays(5), inDays(60)]));
    await stage.untilDay(inDays(10));
    expect(takenOf('earlier').map(({ on }) => on)).toEqual([inDays(5)]);
    expect(await armedTimers(stage, 'earlier')).toBe(1);
  });

  it('follows telling that skips phases and goes back', async () => {
    for (const phase of ['SOURCE', 'CELL_RESOLVED', 'RETURNED', 'SUBMITTED', 'PROBATION']) {
      await stage.tell(stage.book.put('jumping', { phase }, [inDays(90)]));
      expect((await stage.heard('jumping')).phase).toBe(phase);
    }
    expect(await armedTimers(stage, 'jumping')).toBe(1);
  });

  it('is at once cared for what became due when business time was moved', async () => {
    const months12 = inDays(365);
    await stage.tell(stage.book.put('moved', { phase: 'PROBATION' }, [months12]));
    const offsetMs = 366 * 86_400_000;
    await stage.tell(stage.book.put('moved', { seq: 1, epoch: 1, offsetMs }, [months12]));
    await stage.untilDay(inDays(1));
    expect(takenOf('moved').map(({ on }) => on)).toEqual([months12]);
  });

  it('looks again in an hour, not at once, when the door finds nothing due yet', async () => {
    const standing = stage.book.put('early', { phase: 'DECIDED' }, [inDays(3)]);
    await stage.tell({ ...standing, nextOn: inDays(1) });
    await stage.untilDay(inDays(1), 12);
    const looks = stage.book.acts.filter(({ dossier }) => dossier === 'early').length;
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(13);
    await stage.untilDay(inDays(5));
    expect(takenOf('early').map(({ on }) => on)).toEqual([inDays(3)]);
  });

  it('believes a book that was restored to an earlier day', async () => {
    const standing = stage.book.put('restored', { phase: 'DECIDED', seq: 9 }, [inDays(2)]);
    await stage.tell(standing);
    stage.book.put('restored', { phase: 'SUBMITTED', seq: 4 }, [inDays(2), inDays(30)]);
    await stage.untilDay(inDays(3));
    expect(await stage.heard('restored')).toMatchObject({ phase: 'SUBMITTED', nextOn: inDays(30) });
  });

  it('rests above 200 events and keeps what it knew', async () => {
    const weekly = Array.from({ length: 60 }, (_, week) => inDays(7 * (week + 1)));
    await stage.tell(stage.book.put('long', { phase: 'SUBMITTED' }, weekly));
    const { runId } = await stage.handle('long').describe();
    await stage.untilDay(inDays(7 * 60 - 3));

    expect(takenOf('long').map(({ on }) => on)).toEqual(weekly.slice(0, -1));
    const now = await stage.handle('long').describe();
    expect(now.runId).not.toBe(runId);
    expect(now.historyLength).toBeLessThan(230);
    expect(await stage.heard('long')).toMatchObject({ phase: 'SUBMITTED', nextOn: weekly.at(-1) });
    expect(await armedTimers(stage, 'long')).toBe(1);
  });

  it('ends when the ledger has closed it, and is not woken by a late message', async () => {
    const open = stage.book.put('closed', { phase: 'SUBMITTED' }, [inDays(60)]);
    await stage.tell(open);
    await stage.tell(stage.book.put('closed', { phase: 'WITHDRAWN', closed: true }));
    await stage.handle('closed').result();
    await stage.tell(stage.book.put('closed', { phase: 'WITHDRAWN', closed: true }));
    expect((await stage.handle('closed').describe()).status.name).toBe('COMPLETED');
  });

  it('ends as failed when the ledger does not know it', async () => {
    const standing = stage.book.put('known', { phase: 'SUBMITTED' }, [inDays(1)]);
    await stage.tell({ ...standing, dossier: 'unknown' });
    await expect(stage.handle('unknown').result()).rejects.toMatchObject({
      cause: { cause: { type: 'DossierUnknown' } },
    });
  });

  it('passes on to other dossiers before it ends', async () => {
    const closed = { phase: 'RECOGNISED', closed: true, effectsPending: true };
    await stage.tell(stage.book.put('passing', closed));
    await stage.handle('passing').result();
    expect(stage.book.effectsDone).toEqual(['passing']);
  });
});

/** A fixed shuffle, so that a failure repeats. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  let seed = 20_260_726;
  const keyed = items.map((item) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { item, key: seed };
  });
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}
