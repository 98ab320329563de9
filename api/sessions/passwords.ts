import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, two passes; some 16 ms on one core. Algorithm argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** One core is left to everybody else: two hashes on two cores would make every act wait for sign-ins. */
const AT_ONCE = Math.max(1, availableParallelism() - 1);
/** A queue this long is about a second of waiting on two cores; beyond it the caller is told to come back. */
const WAITING_MOST = 64;

const OF_HASH = /\$m=(\d+),t=(\d+),p=\d+\$/;

/** Whether a stored hash is cheaper to guess than those made today. */
export function isOutgrown(stored: string): boolean {
  const [, memory, time] = OF_HASH.exec(stored) ?? [];
  return Number(memory) < COST.memoryCost || Number(time) < COST.timeCost;
}

/** The hash to store for a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Checks passwords, a few at a time: a flood of sign-ins must not take the processor from everybody else. */
@Injectable()
export class PasswordCheck {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Checked when the login is unknown, so that both answers take as long. */
  private readonly decoy = hashPassword(randomBytes(24).toString('base64'));

  /**
   * Whether the password belongs to the stored hash; none stands for an unknown login, or an account without a password, and is always false.
   * `null` when too many wait already.
   */
  matches(stored: string | null | undefined, password: string): Promise<boolean | null> {
    return this.inTurn(async () => {
      const right = await verify(stored ?? (await this.decoy), password.normalize('NFC'));
      return right && stored != null;
    });
  }

  /** The hash to store for a password; `null` when too many wait already. */
  hash(password: string): Promise<string | null> {
    return this.inTurn(() => hashPassword(password));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.waiting.length >= WAITING_MOST) return null;
    await this.turn();
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    while (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
  }
}
