import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { Throttle } from '../http/throttle';
import { Turnstile } from '../http/turnstile';
import { PasswordCheck } from './passwords';
import { provenHere } from './proof';
import { hashToken, newToken } from './secrets';
import { SessionStore } from './session-store';
import { tooMany } from './too-many';
import type { Whence } from './whence';

/** Ten wrong passwords for one login in a quarter of an hour: a person has long asked for help by then. */
const PER_LOGIN = { limit: 10, windowMs: 15 * 60_000 };
/** An office behind one address may mistype; a list of leaked passwords is longer. */
const PER_ADDRESS = { limit: 50, windowMs: 15 * 60_000 };
/** Checked at the same time, database included; a flood is turned away before it asks the database anything. */
const AT_ONCE = 64;

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Signing in and out by local accounts. A wrong login and a wrong password are answered alike, in the same time. */
@Injectable()
export class SignIn {
  private readonly perLogin = new Throttle(PER_LOGIN.limit, PER_LOGIN.windowMs);
  private readonly perAddress = new Throttle(PER_ADDRESS.limit, PER_ADDRESS.windowMs);
  private readonly turnstile = new Turnstile(AT_ONCE);

  constructor(
    private readonly store: SessionStore,
    private readonly passwords: PasswordCheck,
  ) {}

  /**
   * Begins a session and tells its secret, once.
   * @throws Problem 401 when login and password do not fit, 429 after too many tries
   */
  async signIn({ login, password }: Credentials, whence: Whence): Promise<string> {
    const name = login.toLowerCase();
    this.checkPace(name, whence.address, Date.now());
    const token = await this.turnstile.through(() => this.check(name, password, whence));
    if (token === null) throw tooMany(1);
    return token;
  }

  private async check(name: string, password: string, whence: Whence): Promise<string> {
    const { address } = whence;
    const nowMs = Date.now();
    // Counted before the check: guesses sent side by side must not all slip under the limit.
    this.perLogin.count(name, nowMs);
    this.perAddress.count(address, nowMs);
    const account = await this.store.findAccount(name);
    const right = await this.passwords.matches(account?.passwordHash, password);
    if (right === null) throw tooMany(1);
    if (!right || !account) throw new Problem(401, 'SIGN_IN.FAILED');
    this.perLogin.clear(name);
    this.perAddress.uncount(address);
    const token = newToken();
    await this.store.begin({ session: hashToken(token), account, whence, proof: provenHere() });
    return token;
  }

  private checkPace(login: string, address: string, nowMs: number): void {
    const wait = Math.max(
      this.perLogin.waitSeconds(login, nowMs),
      this.perAddress.waitSeconds(address, nowMs),
    );
    if (wait > 0) throw tooMany(wait);
  }
}
