import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopProcess, type Stopping } from './children';
import { findProcess } from './process-mark';

/** SIGINT is PostgreSQL's fast shutdown (roll back, checkpoint, end), SIGQUIT its immediate one. */
export const STOPPING_POSTGRES: Stopping = { signals: ['SIGINT', 'SIGQUIT'], graceMs: 10_000 };

/**
 * Clears what a killed start left in the data folder: a PostgreSQL still serving this very folder is stopped, and a
 * `postmaster.pid` whose number now belongs to somebody else (usual after a container restart) is removed, since
 * PostgreSQL would refuse to start. Only for the holder of the lock on RO_HOME: any server found here is then ours.
 */
export async function clearLeftoverCluster(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const pid = readPid(pidFile);
  const mark = pid === undefined ? undefined : findProcess(pid);
  if (!mark) return; // PostgreSQL itself recovers from the file of a dead process
  if (commandOf(mark.pid).includes(realpathSync(dataFolder)))
    await stopProcess(mark, STOPPING_POSTGRES);
  else rmSync(pidFile, { force: true });
}

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined; // no file: the last stop was clean
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return ''; // it ended meanwhile
  }
}
