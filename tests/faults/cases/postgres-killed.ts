import { setTimeout as sleep } from 'node:timers/promises';
import { setToWork } from '../support/crowd';
import { expectNothingLostOrDoubled } from '../support/proof';
import { chanceOf, passingsOf } from '../support/seed';
import type { System } from '../support/system';

const MOST = 20;
/** The API is held long enough to be found there, and wakes up now before, now after the database is back. */
const HELD_MS = [400, 1_500] as const;
const AWAY_MS = [0, 1_000] as const;

/** The database dies under an API that stands at a point of an act, and under whatever else is going on. */
export function postgresKilled(the: () => System): void {
  test.each([
    { point: 'P2', when: 'a transaction is open' },
    { point: 'P3', when: 'all is written and nothing committed' },
    { point: 'P4', when: 'all is committed and nobody was told' },
  ] as const)(
    'PostgreSQL killed at $point, when $when: it recovers, the API too, and nothing is lost or doubled',
    async ({ point }) => {
      const { api, postgres } = the();
      const crowd = await setToWork(the());
      const chance = chanceOf(`postgres ${point}`);
      for (const passing of passingsOf(`postgres ${point}`, MOST)) {
        await api.kill();
        await api.start(`${point}:sleep:${passing}:${chance.int(...HELD_MS)}`);
        await crowd.meanwhile(api.asleep());
        await postgres.kill();
        await sleep(chance.int(...AWAY_MS));
        await postgres.restart();
      }
      await expectNothingLostOrDoubled(the(), await crowd.finish());
      expect([api.isRunning(), the().worker.isRunning()]).toEqual([true, true]);
    },
  );
}
