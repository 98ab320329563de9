import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number: pids are reused, start times are not. */
export interface ProcessMark {
  readonly pid: number;
  /** Opaque: boot id and start tick on Linux, the start time as `ps` prints it elsewhere. */
  readonly startedAt: string;
}

/** The mark of a living process; `undefined` when there is none, or only a zombie nobody has reaped. */
export function findProcess(pid: number): ProcessMark | undefined {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Whether the very process of the mark still lives (same number and same start). */
export function isAlive(mark: ProcessMark): boolean {
  return findProcess(mark.pid)?.startedAt === mark.startedAt;
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return findProcess(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };
}

function startOnLinux(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in parentheses may itself hold spaces and parentheses, so count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const bootId = readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${bootId}:${fields[19] ?? ''}`;
}

function startByPs(pid: number): string | undefined {
  try {
    const args = ['-o', 'lstart=', '-p', String(pid)];
    const line = execFileSync('ps', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return line.trim() || undefined;
  } catch {
    return undefined; // ps exits 1 when there is no such process
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // the process ended, or this kernel does not publish the file
  }
}
