import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { dossierWorkflowId } from '../../workflows/messages';
import { isRunning } from '../../worker/engine-view';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

describe('a dossier that is opened again', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  const runs = (dossier: string, generation: number) =>
    isRunning(stage.env.client, dossierWorkflowId('admission', dossier, generation));
  const soon = async () => addDays(civilDayOf(await stage.env.currentTimeMs()), 30);

  it('runs under its next generation once its first workflow has ended', async () => {
    await stage.tell(stage.book.put('voided', { phase: 'SUBMITTED' }, [await soon()]));
    await stage.tell(stage.book.put('voided', { phase: 'WITHDRAWN', closed: true }));
    await stage.handle('voided').result();
    const again = { phase: 'SUBMITTED', closed: false, generation: 2 };
    await stage.tell(stage.book.put('voided', again, [await soon()]));
    expect([await runs('voided', 1), await runs('voided', 2)]).toEqual([false, true]);
  });

  it('leaves no second workflow behind when closing and opening were told at once', async () => {
    await stage.tell(stage.book.put('quick', { phase: 'SUBMITTED' }, [await soon()]));
    await stage.tell(
      stage.book.put('quick', { phase: 'SUBMITTED', generation: 2 }, [await soon()]),
    );
    await stage.handle('quick').result();
    expect([await runs('quick', 1), await runs('quick', 2)]).toEqual([false, true]);
  });

  it('goes on under a next id when an operator has terminated its workflow', async () => {
    await stage.tell(stage.book.put('terminated', { phase: 'SUBMITTED' }, [await soon()]));
    await stage.handle('terminated').terminate('by an operator');
    await stage.tell(stage.book.put('terminated', { phase: 'DECIDED' }, [await soon()]));
    expect(await runs('terminated', 2)).toBe(true);
    await stage.tell(stage.book.put('terminated', { phase: 'PROBATION' }, [await soon()]));
    expect(await runs('terminated', 2)).toBe(true);
    expect(await runs('terminated', 3)).toBe(false);
  });
});
