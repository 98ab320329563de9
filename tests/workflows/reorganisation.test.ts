import { starterOf } from '../../worker/world-relay';
import { reorganisationProgress, reorganisationWorkflowId } from '../../workflows/messages';
import { openStage, type Stage } from './support/stage';

describe('a change of the tree', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.stop());

  it('is carried out when the rules let it, and followed to the end', async () => {
    Object.assign(stage.book.merger, { refusals: 2, done: 0, total: 230 });
    const work = { reorganisation: 'merger-1', change: null };
    const start = starterOf(stage.env.client, 'test');
    await Promise.all([start(work), start(work)]); // two relays
    const handle = stage.handleOf(reorganisationWorkflowId(work));
    expect(await handle.result()).toEqual({ done: 230, total: 230 });
    expect(await handle.query(reorganisationProgress)).toEqual({ done: 230, total: 230 });
    expect(stage.book.merger.refusals).toBe(0);
  });

  it('that was a single move is only followed, and again when its workflow was lost half-way', async () => {
    Object.assign(stage.book.merger, { refusals: 0, done: 100, total: 150 });
    const work = {
      reorganisation: null,
      change: { register: 'organisations', seq: 9 },
    } as const;
    await starterOf(stage.env.client, 'test')(work);
    const handle = stage.handleOf('world/organisations/9');
    expect(await handle.result()).toEqual({ done: 150, total: 150 });
    await starterOf(stage.env.client, 'test')(work);
    expect(await handle.result()).toEqual({ done: 150, total: 150 });
  });

  it('gives up after two hours of refusals: the relay starts it again while it is due', async () => {
    Object.assign(stage.book.merger, { refusals: 12, done: 0, total: 5 });
    const work = { reorganisation: 'merger-2', change: null };
    await starterOf(stage.env.client, 'test')(work);
    const handle = stage.handleOf(reorganisationWorkflowId(work));
    expect(await handle.result()).toEqual({ done: 0, total: 0 });
  });
});
