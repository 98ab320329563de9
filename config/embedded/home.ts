import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopProcess, type Stopping } from './children';
import { announceStopping, takeLock } from './home-lock';
import { CHILDREN, readHomeFile, RUNNING, writeHomeFile, type Running } from './home-files';
import { STOPPING_INITDB } from './postgres-data';
import { STOPPING_POSTGRES } from './postgres-leftover';
import { isAlive, ownMark, type ProcessMark } from './process-mark';
import { STOPPING_TEMPORAL } from './temporal-server';

/** RO_HOME, held by this process alone. */
export interface Home {
  readonly folder: string;
  /** Notes a server just started, at once: should we be killed, the next start finds and stops it. */
  noteChild(name: string, mark: ProcessMark): void;
  /** Lets commands such as `ro verify` find the system that is now up. */
  publish(running: Omit<Running, keyof ProcessMark>): void;
  /** From now on a start on this folder waits, and no command finds the system. */
  announceStopping(): void;
  /** Stops the servers still running and gives the folder back. */
  release(): Promise<void>;
}

interface NamedChild extends ProcessMark {
  readonly name: string;
}

/**
 * Takes RO_HOME, after a killed start too: servers it left behind are stopped, recognised by process id and start
 * time, so that those of another living copy, or a stranger with the same number, are never touched.
 * @param address  told to whoever tries to start on the same folder
 * @throws HomeTaken when a living process holds the folder; nothing is changed then
 */
export async function takeHome(
  roHome: string,
  address: string,
): Promise<Home & { orphans: number }> {
  const giveBack = await takeLock(roHome, address);
  const childrenFile = join(roHome, 'children.json');
  const runningFile = join(roHome, 'running.json');
  const left = readHomeFile(childrenFile, CHILDREN)?.filter(isAlive) ?? [];
  await stopAll(left);
  rmSync(runningFile, { force: true });
  const children: NamedChild[] = [];
  writeHomeFile(childrenFile, children);
  return {
    folder: roHome,
    orphans: left.length,
    noteChild(name, { pid, startedAt }) {
      children.push({ name, pid, startedAt });
      writeHomeFile(childrenFile, children);
    },
    publish: (running) => writeHomeFile(runningFile, { ...ownMark(), ...running }),
    announceStopping() {
      rmSync(runningFile, { force: true });
      announceStopping(roHome);
    },
    async release() {
      await stopAll(children);
      rmSync(childrenFile, { force: true });
      rmSync(runningFile, { force: true });
      giveBack();
    },
  };
}

/** The system that is up on this folder; `undefined` when none is, also after a kill. */
export function findRunning(roHome: string): Running | undefined {
  const running = readHomeFile(join(roHome, 'running.json'), RUNNING);
  return running && isAlive(running) ? running : undefined;
}

/** Newest first: Temporal and the worker lean on the database, not the other way round. */
async function stopAll(children: readonly NamedChild[]): Promise<void> {
  for (const child of [...children].reverse()) await stopProcess(child, stoppingOf(child.name));
}

function stoppingOf(name: string): Stopping {
  if (name === 'initdb') return STOPPING_INITDB;
  return name === 'postgres' ? STOPPING_POSTGRES : STOPPING_TEMPORAL;
}
