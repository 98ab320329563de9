import type { PlainDate } from '../../rules/calendar/plain-date';
import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { verificationWorkflowId } from '../../workflows/messages';
import { isRunning } from '../../worker/engine-view';
import { eventually } from './support/eventually';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

describe('verification requests beside a dossier', () => {
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
  const runs = (dossier: string, helper: string) =>
    isRunning(stage.env.client, verificationWorkflowId(dossier, helper));
  const expectRunning = (dossier: string, expected: Record<string, boolean>) =>
    eventually(async () => {
      const now = Object.keys(expected).map(async (helper) => [
        helper,
        await runs(dossier, helper),
      ]);
      expect(Object.fromEntries(await Promise.all(now))).toEqual(expected);
    });

  it('run one for each letter, under its own clock, and end when the reply is there', async () => {
    stage.book.put('asked', { phase: 'VERIFYING' }, [inDays(200)]);
    stage.book.putHelper('asked', 'request-1', [inDays(10), inDays(20)]);
    await stage.tell(stage.book.putHelper('asked', 'request-2', [inDays(90)]));
    await expectRunning('asked', { 'request-1': true, 'request-2': true });

    await stage.untilDay(inDays(21));
    const taken = stage.book.taken.filter(({ dossier }) => dossier === 'asked');
    expect(taken.map(({ on }) => on)).toEqual([inDays(10), inDays(20)]);

    await stage.tell(stage.book.putHelper('asked', 'request-1', null));
    await expectRunning('asked', { 'request-1': false, 'request-2': true });
  });

  it('end when the dossier leaves the phase, also by telling that skips phases', async () => {
    stage.book.put('left', { phase: 'VERIFYING' }, [inDays(200)]);
    await stage.tell(stage.book.putHelper('left', 'request-1', [inDays(30)]));
    await expectRunning('left', { 'request-1': true });
    stage.book.putHelper('left', 'request-1', null);
    await stage.tell(stage.book.put('left', { phase: 'SUBMITTED' }, [inDays(100)]));
    await expectRunning('left', { 'request-1': false });
  });

  it('end before the workflow of a withdrawn dossier does', async () => {
    stage.book.put('withdrawn', { phase: 'VERIFYING' }, [inDays(200)]);
    await stage.tell(stage.book.putHelper('withdrawn', 'request-1', [inDays(30)]));
    await expectRunning('withdrawn', { 'request-1': true });
    stage.book.putHelper('withdrawn', 'request-1', null);
    await stage.tell(stage.book.put('withdrawn', { phase: 'WITHDRAWN', closed: true }));
    await stage.handle('withdrawn').result();
    await expectRunning('withdrawn', { 'request-1': false });
  });

  it('run again when the reply was voided', async () => {
    stage.book.put('voided', { phase: 'VERIFYING' }, [inDays(200)]);
    await stage.tell(stage.book.putHelper('voided', 'request-1', [inDays(30)]));
    await expectRunning('voided', { 'request-1': true });
    await stage.tell(stage.book.putHelper('voided', 'request-1', null));
    await expectRunning('voided', { 'request-1': false });
    await stage.tell(stage.book.putHelper('voided', 'request-1', [inDays(30)]));
    await expectRunning('voided', { 'request-1': true });
  });

  it('move with business time', async () => {
    stage.book.put('moved', { phase: 'VERIFYING' }, [inDays(400)]);
    await stage.tell(stage.book.putHelper('moved', 'request-1', [inDays(60)]));
    await expectRunning('moved', { 'request-1': true });
    const offsetMs = 61 * 86_400_000;
    await stage.tell(stage.book.put('moved', { epoch: 1, offsetMs }, [inDays(400)]));
    await eventually(async () => {
      const taken = stage.book.taken.filter(({ dossier }) => dossier === 'moved');
      expect(taken.map(({ on }) => on)).toEqual([inDays(60)]);
    });
  });

  it('follow their clock for years, resting above 200 events', async () => {
    const weekly = Array.from({ length: 50 }, (_, week) => inDays(7 * (week + 1)));
    stage.book.put('years', { phase: 'VERIFYING' }, [inDays(900)]);
    await stage.tell(stage.book.putHelper('years', 'request-1', weekly));
    await expectRunning('years', { 'request-1': true });
    const helper = stage.handleOf(verificationWorkflowId('years', 'request-1'));
    const { runId } = await helper.describe();
    await stage.untilDay(inDays(7 * 49 + 2));
    const taken = stage.book.taken.filter(({ dossier }) => dossier === 'years');
    expect(taken.map(({ on }) => on)).toEqual(weekly.slice(0, -1));
    expect((await helper.describe()).runId).not.toBe(runId);
  });
});
