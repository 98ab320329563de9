import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until an expectation holds: what another process does is seen when it is done, not when we look.
 * @throws what the expectation threw last, after `withinMs`
 */
export async function eventually(
  expectation: () => Promise<void>,
  withinMs = 10_000,
): Promise<void> {
  const giveUpAtMs = Date.now() + withinMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > giveUpAtMs) throw error;
      await sleep(50);
    }
  }
}
