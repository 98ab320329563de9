import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { dossierWorkflowId } from '../../workflows/messages';
import { eventually } from './support/eventually';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

describe('trainingClassWorkflow', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  const handle = (dossier: string) =>
    stage.handleOf(dossierWorkflowId('training-class', dossier, 1));

  it('tells each candidate of what concerns them while it runs, and of the certificate at its end', async () => {
    const today = civilDayOf(await stage.env.currentTimeMs());
    const kind = 'training-class';
    const opensOn = addDays(today, 20);
    const announced = stage.book.put('class', { kind, phase: 'ANNOUNCED' }, [opensOn]);
    await stage.tell(announced);
    await stage.untilDay(addDays(today, 21));
    expect(stage.book.taken.map(({ on }) => on)).toEqual([opensOn]);

    const concerning = { effectsPending: true };
    await stage.tell(stage.book.put('class', concerning, [addDays(today, 60)]));
    await eventually(async () => expect(stage.book.effectsDone).toHaveLength(1));

    const finished = { phase: 'FINISHED', closed: true, effectsPending: true };
    await stage.tell(stage.book.put('class', finished));
    await handle('class').result();
    expect(stage.book.effectsDone).toHaveLength(2);
  });
});
