import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, spawnChild, type Child } from '../../../config/embedded/children';
import { projectRoot } from '../../../config/env';
import type { FailpointName } from '../../../ledger/failpoint';
import { noteServer } from '../../support/run-folder';
import { runFolder } from './folder';

/** Where a process is to be struck, as `RO_FAILPOINT` has it: `P4:kill:3`. */
export type Strike =
  `${FailpointName}:${'kill' | 'sleep'}:${number}` | `${FailpointName}:sleep:${number}:${number}`;

export interface PartOptions {
  readonly name: string;
  /** Compiled program, below the project's root. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Whether it does its work; a part that has no way to say so is taken at its word. */
  readonly isUp?: () => Promise<boolean>;
}

const UP_WITHIN_MS = 30_000;
const REACHED_WITHIN_MS = 40_000;
const LOOK_EVERY_MS = 20;

/** A process of the product, as it is started on a server; can be killed and started again. */
export class Part {
  private child: Child | null = null;
  private readonly logFile: string;
  private logSeen = 0;

  constructor(private readonly options: PartOptions) {
    this.logFile = join(options.folder, `${options.name}.log`);
  }

  /** Starts it, with a strike set or none, and returns when it is up. @throws with its last words when it does not come up */
  async start(strike?: Strike): Promise<void> {
    const { name, program, env, folder, isUp } = this.options;
    this.logSeen = this.log().length;
    const child = await spawnChild({
      name,
      command: process.execPath,
      args: [compiled(program)],
      logFile: this.logFile,
      cwd: folder,
      env: { ...plainEnvironment(), ...env, RO_FAILPOINT: strike ?? '' },
      stopping: { signals: ['SIGTERM'], graceMs: 15_000 },
    });
    this.child = child;
    noteServer(runFolder(), child);
    const giveUpAtMs = Date.now() + UP_WITHIN_MS;
    while (isUp && !(await isUp())) {
      // Struck before it could say that it is up: it was.
      if (child.hasEnded() && strike) return;
      if (child.hasEnded() || Date.now() > giveUpAtMs) throw this.fault('did not come up');
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Kills it, if it still runs, as a machine would that loses its power. */
  async kill(): Promise<void> {
    if (!this.child || this.child.hasEnded()) return;
    process.kill(this.child.pid, 'SIGKILL');
    await this.child.ended;
  }

  async stop(): Promise<void> {
    await this.child?.stop();
  }

  isRunning(): boolean {
    return this.child !== null && !this.child.hasEnded();
  }

  /** Returns when the strike that was set has killed it. @throws when it ends otherwise, or not at all */
  async struck(): Promise<void> {
    const how = await Promise.race([
      this.child?.ended,
      sleep(REACHED_WITHIN_MS, 'still running', { ref: false }),
    ]);
    if (how !== 'SIGKILL') throw this.fault(`was to be killed at its failpoint, but: ${how}`);
  }

  /** Returns as soon as it sleeps at the failpoint that was set. */
  async asleep(): Promise<void> {
    const giveUpAtMs = Date.now() + REACHED_WITHIN_MS;
    while (!/^failpoint P\d reached$/m.test(this.log().slice(this.logSeen))) {
      if (!this.isRunning() || Date.now() > giveUpAtMs)
        throw this.fault('never came to its failpoint');
      await sleep(LOOK_EVERY_MS);
    }
  }

  private log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  private fault(what: string): Error {
    return new Error(
      `${this.options.name} ${what}; its log ${this.logFile} ends:\n${lastLines(this.logFile)}`,
    );
  }
}

/** @throws with the remedy when nothing was compiled: these tests run what is shipped and build nothing themselves */
export function compiled(program: string): string {
  const path = join(projectRoot(), 'dist', program);
  if (existsSync(path)) return path;
  throw new Error(
    `dist/${program} is missing: the fault tests kill the compiled product. Remedy: npm test (which builds it), or npm run build.`,
  );
}

/** Our environment without what Rõ itself reads: the machine's settings must not reach into a test. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(RO_|DATABASE_|TEMPORAL_|PORT$|HOST$|LOG_LEVEL$|NODE_ENV$|NODE_OPTIONS$|JEST_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
