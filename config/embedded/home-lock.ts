import { linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createHomeFile,
  LOCK,
  makeHomeFolder,
  readHomeFile,
  writeHomeFile,
  type Lock,
} from './home-files';
import { isAlive, ownMark } from './process-mark';

/** A holder that is just stopping is waited for; closing the databases takes a few seconds at most. */
const WAIT_FOR_STOPPING_MS = 25_000;

/** Somebody else works in the folder. */
export class HomeTaken extends Error {
  constructor(roHome: string, holder: Lock) {
    super(
      `${roHome} is in use by process ${holder.pid} since ${holder.since}, at ${holder.address}. Nothing was changed.\n` +
        'Remedy: use that one, stop it, or run a second copy beside it with its own RO_HOME and PORT.',
    );
    this.name = 'HomeTaken';
  }
}

/** The living process that holds the folder. */
export function findHolder(roHome: string): Lock | undefined {
  const lock = readHomeFile(lockFile(roHome), LOCK);
  return lock && isAlive(lock) ? lock : undefined;
}

/**
 * Takes the folder for this process, also from a holder that was killed.
 * @returns what gives it back
 * @throws HomeTaken when a living process holds it
 */
export async function takeLock(roHome: string, address: string): Promise<() => void> {
  makeHomeFolder(roHome);
  const own: Lock = { ...ownMark(), since: new Date().toISOString(), address, stopping: false };
  const giveUpAtMs = Date.now() + WAIT_FOR_STOPPING_MS;
  while (!createHomeFile(lockFile(roHome), own)) {
    const holder = readHomeFile(lockFile(roHome), LOCK);
    if (!holder || !isAlive(holder)) removeStale(roHome, holder);
    else if (holder.stopping && Date.now() < giveUpAtMs) await sleep(100);
    else throw new HomeTaken(roHome, holder);
  }
  return () => {
    if (readHomeFile(lockFile(roHome), LOCK)?.pid === own.pid)
      rmSync(lockFile(roHome), { force: true });
  };
}

/** Tells a start that comes now to wait instead of giving up. */
export function announceStopping(roHome: string): void {
  const lock = readHomeFile(lockFile(roHome), LOCK);
  if (lock?.pid === process.pid)
    writeHomeFile(lockFile(roHome), { ...lock, stopping: true }, 0o644);
}

/**
 * Removes the lock of a dead process. Two starts may see the same dead lock; the slower one must not remove the lock
 * the faster one has taken since, so what was moved away is looked at once more and put back if it lives.
 */
function removeStale(roHome: string, seen: Lock | undefined): void {
  const aside = `${lockFile(roHome)}.stale-${process.pid}`;
  try {
    renameSync(lockFile(roHome), aside);
  } catch {
    return; // another start was faster
  }
  const moved = readHomeFile(aside, LOCK);
  if (moved && moved.startedAt !== seen?.startedAt && isAlive(moved))
    linkSync(aside, lockFile(roHome));
  rmSync(aside, { force: true });
}

function lockFile(roHome: string): string {
  return join(roHome, 'lock.json');
}
