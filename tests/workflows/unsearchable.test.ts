import { addDays, civilDayOf } from '../../rules/calendar/plain-date';
import { isSearchable } from '../../worker/searchable';
import { countEvents } from './support/history';
import type { Stage } from './support/stage';
import { openStage } from './support/stage';

describe('a server that does not know our search attributes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ searchable: false });
  });
  afterAll(() => stage.stop());

  it('is found out, and dossiers are followed there without them', async () => {
    expect(await isSearchable(stage.env.client, 'default')).toBe(false);
    const dueOn = addDays(civilDayOf(await stage.env.currentTimeMs()), 5);
    await stage.tell(stage.book.put('plain', { phase: 'SUBMITTED' }, [dueOn]));
    await stage.untilDay(addDays(dueOn, 1));
    expect(stage.book.taken).toHaveLength(1);
    expect(await countEvents(stage, 'plain', 'upsertWorkflowSearchAttributes')).toBe(0);
  });
});
