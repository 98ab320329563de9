import { AT_LEISURE_MS, setToWork } from '../support/crowd';
import { expectNothingLostOrDoubled } from '../support/proof';
import { chanceOf, passingsOf } from '../support/seed';
import type { System } from '../support/system';

const MOST = { P5: 3, P6: 8, P7: 3 } as const;
/** The server is back after some two seconds: the relay wakes up now before, now after. */
const HELD_MS = [300, 3_500] as const;

/** The engine dies while the relay stands at a point of telling it. */
export function engineKilled(the: () => System): void {
  test.each([
    { point: 'P5', when: 'the marks are read' },
    { point: 'P6', when: 'it has taken a message' },
    { point: 'P7', when: 'the marks are not yet gone' },
  ] as const)(
    'Temporal killed at $point, when $when: it comes back on its file, and all is told',
    async ({ point }) => {
      const { engine, worker } = the();
      const crowd = await setToWork(the(), AT_LEISURE_MS);
      const chance = chanceOf(`engine ${point}`);
      for (const passing of passingsOf(`engine ${point}`, MOST[point])) {
        await worker.kill();
        await worker.start(`${point}:sleep:${passing}:${chance.int(...HELD_MS)}`);
        await crowd.meanwhile(worker.asleep());
        await engine.kill();
        await engine.restart();
      }
      await expectNothingLostOrDoubled(the(), await crowd.finish());
      expect(worker.isRunning()).toBe(true);
    },
  );
}
