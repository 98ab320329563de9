import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from './system';
import { beginDossier, walkToDecision, type Walk } from './walk';

/** Rest between two acts, so that a fault meets dossiers at any step. */
const BRISK_MS = 60;
/** The same where the faults take longer: enough to tell in every batch of the relay, and not thousands of acts. */
export const AT_LEISURE_MS = 120;
/** Dossiers on their way at the same time. */
const LANES = 3;
/** While a strike is waited for, a candidate is listed as often as this and nothing more: one in every batch of the relay. */
const LISTED_EVERY_MS = 350;

/** Dossiers by id, with the phase each must stand in. */
export type Standings = ReadonlyMap<string, string>;

/** People at work: as soon as one dossier is decided the next is begun, until they are told to finish. */
export interface Crowd {
  /**
   * Waits for something to happen. Meanwhile candidates are listed of whom nothing else will be told: should telling
   * be lost, no later act would heal it.
   * @throws what went wrong with the people, should they fail first
   */
  meanwhile<T>(happening: Promise<T>): Promise<T>;
  /** Every dossier that was on its way is led to its decision. */
  finish(): Promise<Standings>;
}

const stillAtWork = new Set<() => Promise<void>>();

/** Waits until nobody works any more, also where a test failed and left them at it. */
export async function everybodyAtRest(): Promise<void> {
  for (const sendHome of stillAtWork) await sendHome();
  stillAtWork.clear();
}

export async function setToWork(system: System, restMs = BRISK_MS): Promise<Crowd> {
  const { today } = await system.ledger.businessNow();
  const standings = new Map<string, string>();
  let enough = false;
  let waiting = false;
  // Towards the end everybody hurries.
  const rest = (): Promise<void> => (enough ? Promise.resolve() : sleep(restMs));
  const newWalk = (ownId: boolean): Walk => {
    const { client, world } = system;
    return { client, world, candidate: system.nextCandidate(), today, ownId, rest };
  };
  const walkers = Array.from({ length: LANES }, async (_, lane) => {
    do standings.set(await walkToDecision(newWalk(lane > 0)), 'DECIDED');
    while (!enough);
  });
  const lister = async (): Promise<void> => {
    for (let ownId = true; !enough; ownId = !ownId) {
      await sleep(LISTED_EVERY_MS);
      if (waiting) standings.set(await beginDossier(newWalk(ownId)), 'SOURCE');
    }
  };
  const lanes = [...walkers, lister()];
  const done = Promise.all(lanes);
  const failure = new Promise<never>((_, reject) => {
    done.catch(reject);
  });
  failure.catch(() => undefined); // told by whoever waits
  stillAtWork.add(async () => {
    enough = true;
    await Promise.allSettled(lanes);
  });
  return {
    meanwhile: async (happening) => {
      waiting = true;
      const happened = await Promise.race([happening, failure]);
      waiting = false;
      return happened;
    },
    finish: async () => {
      enough = true;
      await done;
      return standings;
    },
  };
}
