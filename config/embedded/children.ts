import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess, isAlive, type ProcessMark } from './process-mark';

/** How a process wants to be stopped: from polite to firm, each given its time; SIGKILL is what remains. */
export interface Stopping {
  readonly signals: readonly NodeJS.Signals[];
  readonly graceMs: number;
}

/** How a server process is started and how it wants to be stopped. */
export interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Both outputs are appended here: a full pipe nobody reads would block the child. */
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopping: Stopping;
}

/** A running server process that belongs to this one. */
export interface Child extends ProcessMark {
  readonly name: string;
  /** Settles when the process ends, however it ends. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts a server in its own session, so that Ctrl-C in the terminal reaches only the parent, which then stops its
 * children in order. Whoever calls must stop it: it does not die with the parent.
 * @throws when the program cannot be started at all
 */
export async function spawnChild(options: ChildOptions): Promise<Child> {
  const log = openSync(options.logFile, 'a');
  try {
    const child = spawn(options.command, options.args, {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: options.cwd ?? '/',
      env: options.env ?? process.env,
      ...options.user,
    });
    let over = false;
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => {
        over = true;
        resolve(signal ?? `code ${code}`);
      });
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    const mark = findProcess(child.pid ?? 0) ?? { pid: child.pid ?? 0, startedAt: 'ended' };
    const stop = () => stopProcess(mark, options.stopping);
    return { ...mark, name: options.name, ended, hasEnded: () => over, stop };
  } finally {
    closeSync(log);
  }
}

/**
 * Stops a process politely, then by force with its whole group, and returns when it is gone. A process that took over
 * the number in the meantime is left alone.
 */
export async function stopProcess(
  mark: ProcessMark,
  { signals, graceMs }: Stopping,
): Promise<void> {
  for (const signal of signals) {
    if (!send(mark, signal) || (await isGoneWithin(mark, graceMs))) return;
  }
  killGroup(mark);
  await isGoneWithin(mark, 5_000);
}

/** The last lines of a log, to be shown when a child failed to start. */
export function lastLines(logFile: string, count = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log)';
  }
}

async function isGoneWithin(mark: ProcessMark, ms: number): Promise<boolean> {
  const giveUpAtMs = Date.now() + ms;
  while (isAlive(mark)) {
    if (Date.now() > giveUpAtMs) return false;
    await sleep(15);
  }
  return true;
}

function send(mark: ProcessMark, signal: NodeJS.Signals): boolean {
  if (!isAlive(mark)) return false;
  try {
    process.kill(mark.pid, signal);
    return true;
  } catch {
    return false; // it ended between the look and the signal
  }
}

function killGroup(mark: ProcessMark): void {
  if (!isAlive(mark)) return;
  try {
    process.kill(-mark.pid, 'SIGKILL');
  } catch {
    send(mark, 'SIGKILL');
  }
}
