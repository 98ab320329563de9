import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { Throttle } from '../http/throttle';
import { Turnstile } from '../http/turnstile';
import { FACTOR_CHECK, type FactorCheck } from './factor-check';
import { isOutgrown, PasswordCheck } from './passwords';
import { provenHere } from './proof';
import { hashToken, newToken } from './secrets';
import { SecondStep, type StepBegun } from './second-step';
import { SessionStore, type AccountRow } from './session-store';
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

/** A session's secret, or what a second factor must be added to. */
export type SignedInOrStep = { readonly token: string } | StepBegun;

/** Signing in and out by local accounts. A wrong login and a wrong password are answered alike, in the same time. */
@Injectable()
export class SignIn {
  private readonly perLogin = new Throttle(PER_LOGIN.limit, PER_LOGIN.windowMs);
  private readonly perAddress = new Throttle(PER_ADDRESS.limit, PER_ADDRESS.windowMs);
  private readonly turnstile = new Turnstile(AT_ONCE);

  constructor(
    private readonly store: SessionStore,
    private readonly passwords: PasswordCheck,
    private readonly secondStep: SecondStep,
    @Inject(FACTOR_CHECK) private readonly codes: FactorCheck,
  ) {}

  /**
   * Begins a session and tells its secret, once; where the account has a second factor, begins the second step.
   * @throws Problem 401 when login and password do not fit, 429 after too many tries
   */
  async signIn({ login, password }: Credentials, whence: Whence): Promise<SignedInOrStep> {
    const name = login.toLowerCase();
    this.checkPace(name, whence.address, Date.now());
    const done = await this.turnstile.through(() => this.check(name, password, whence));
    if (done === null) throw tooMany(1);
    return done;
  }

  private async check(name: string, password: string, whence: Whence): Promise<SignedInOrStep> {
    const { address } = whence;
    const nowMs = Date.now();
    // Counted before the check: guesses sent side by side must not all slip under the limit.
    this.perLogin.count(name, nowMs);
    this.perAddress.count(address, nowMs);
    const account = await this.store.findAccount(name);
    const right = await this.passwords.matches(account?.passwordHash ?? undefined, password);
    if (right === null) throw tooMany(1);
    if (!right || !account) throw new Problem(401, 'SIGN_IN.FAILED');
    this.perLogin.clear(name);
    this.perAddress.uncount(address);
    if (await this.codes.hasCodes(account.id)) return this.secondStep.begin(account.id);
    return { token: await this.begin(account, password, whence) };
  }

  private async begin(account: AccountRow, password: string, whence: Whence): Promise<string> {
    const token = newToken();
    const { passwordHash } = account;
    const session = hashToken(token);
    const proof = provenHere();
    const checked = passwordHash === null ? {} : { passwordHash };
    const begun = await this.store.begin({ session, account, whence, proof, ...checked });
    if (!begun) throw new Problem(401, 'SIGN_IN.FAILED'); // changed or disabled while it was checked
    if (passwordHash !== null && isOutgrown(passwordHash)) {
      const dearer = await this.passwords.hash(password);
      if (dearer !== null) await this.store.rehash(account.id, passwordHash, dearer);
    }
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
