import { ADMISSION_PHASES, isClosedPhase } from '../../rules/admission/phases';
import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { eventually } from './support/eventually';
import { armedTimers, countEvents } from './support/history';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

describe('the phases of an admission', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());
  const inDays = async (days: number) => addDays(civilDayOf(await stage.env.currentTimeMs()), days);
  const open = ADMISSION_PHASES.filter((phase) => !isClosedPhase(phase));
  const closed = ADMISSION_PHASES.filter(isClosedPhase);

  it.each(open)('%s waits with its clock armed', async (phase) => {
    await stage.tell(stage.book.put(phase, { phase }, [await inDays(50)]));
    await eventually(async () => expect(await armedTimers(stage, phase)).toBe(1));
  });

  it.each(closed)('%s ends the workflow', async (phase) => {
    await stage.tell(stage.book.put(phase, { phase: 'SUBMITTED' }, [await inDays(50)]));
    await stage.tell(stage.book.put(phase, { phase, closed: true }));
    await stage.handle(phase).result();
  });

  it('wait without a timer where no clock runs', async () => {
    await stage.tell(stage.book.put('clockless', { phase: 'RETURNED' }));
    expect((await stage.heard('clockless')).nextOn).toBeNull();
    expect(await countEvents(stage, 'clockless', 'timerStarted')).toBe(0);
    await stage.tell(stage.book.put('clockless', { phase: 'SUBMITTED' }, [await inDays(50)]));
    await eventually(async () => expect(await armedTimers(stage, 'clockless')).toBe(1));
  });

  it('of a newer release hold the workflow, which neither fails nor ends', async () => {
    await stage.tell(stage.book.put('newer', { phase: 'SUBMITTED' }, [await inDays(50)]));
    await eventually(async () => expect(await armedTimers(stage, 'newer')).toBe(1));
    await stage.tell(stage.book.put('newer', { phase: 'OF_A_NEWER_RELEASE' }, [await inDays(50)]));
    await eventually(async () =>
      expect(await countEvents(stage, 'newer', 'workflowTaskFailed')).toBeGreaterThan(0),
    );
    expect((await stage.handle('newer').describe()).status.name).toBe('RUNNING');
  });
});
