import { AT_LEISURE_MS, setToWork } from '../support/crowd';
import { expectNothingLostOrDoubled } from '../support/proof';
import { passingsOf } from '../support/seed';
import type { System } from '../support/system';

/** P6 is passed once per dossier told, the others once per batch. */
const MOST = { P5: 3, P6: 8, P7: 3 } as const;

/** The worker dies while its relay tells the engine. */
export function workerKilled(the: () => System): void {
  test.each([
    { point: 'P5', when: 'the marks are read' },
    { point: 'P6', when: 'Temporal has taken the message' },
    { point: 'P7', when: 'the marks are not yet gone' },
  ] as const)(
    'the worker killed at $point, when $when: all is told, each dossier has one workflow',
    async ({ point }) => {
      const { worker } = the();
      const crowd = await setToWork(the(), AT_LEISURE_MS);
      for (const passing of passingsOf(`worker ${point}`, MOST[point])) {
        await worker.kill();
        await worker.start(`${point}:kill:${passing}`);
        await crowd.meanwhile(worker.struck());
      }
      await worker.start();
      await expectNothingLostOrDoubled(the(), await crowd.finish());
    },
  );
}
