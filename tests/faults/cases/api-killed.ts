import { setToWork } from '../support/crowd';
import { expectNothingLostOrDoubled } from '../support/proof';
import { passingsOf } from '../support/seed';
import type { System } from '../support/system';

/** Every dossier passes each point some twenty times. */
const MOST = 20;

/** The API dies inside acts of people who ask again. */
export function apiKilled(the: () => System): void {
  test.each([
    { point: 'P1', when: 'the request is read' },
    { point: 'P2', when: 'the transaction is open' },
    { point: 'P3', when: 'all is written and nothing committed' },
    { point: 'P4', when: 'all is committed and nobody was told' },
  ] as const)(
    'the API killed at $point, when $when: nothing is lost, nothing doubled',
    async ({ point }) => {
      const { api } = the();
      const crowd = await setToWork(the());
      for (const passing of passingsOf(`api ${point}`, MOST)) {
        await api.kill();
        await api.start(`${point}:kill:${passing}`);
        await crowd.meanwhile(api.struck());
      }
      await api.start();
      await expectNothingLostOrDoubled(the(), await crowd.finish());
    },
  );
}
