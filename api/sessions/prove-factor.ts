import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { badInput, Problem } from '../http/problem';
import { Throttle } from '../http/throttle';
import { FACTOR_CHECK, type FactorCheck } from './factor-check';
import { Freshness } from './freshness';
import { Identities } from './identities';
import { PasswordCheck } from './passwords';
import { provenHere } from './proof';
import { hashToken, newToken } from './secrets';
import { SessionStore, type SignedIn } from './session-store';
import { tooMany } from './too-many';

/** As many as wrong passwords at sign-in: a session left open is no better place to guess at. */
const PER_ACCOUNT = { limit: 10, windowMs: 15 * 60_000 };

/** What proves it: the password, or a one-time code. */
export const factorGiven = z.union([
  z.strictObject({ password: z.string().min(1).max(200) }),
  z.strictObject({ code: z.string().regex(/^[0-9A-Za-z-]{6,40}$/) }),
]);
export type FactorGiven = z.output<typeof factorGiven>;

/** Proving again, within a session, that it is its owner who sits there. */
@Injectable()
export class ProveFactor {
  private readonly tries = new Throttle(PER_ACCOUNT.limit, PER_ACCOUNT.windowMs);

  constructor(
    private readonly store: SessionStore,
    private readonly identities: Identities,
    private readonly freshness: Freshness,
    private readonly passwords: PasswordCheck,
    @Inject(FACTOR_CHECK) private readonly codes: FactorCheck,
  ) {}

  /**
   * Notes the proof and tells the session's new secret; the old one is worth nothing from then on.
   * @throws Problem 422 when it is wrong or of the wrong kind, 429 after too many tries
   */
  async prove(who: SignedIn, given: FactorGiven): Promise<string> {
    const way = await this.freshness.wayOf(who);
    if (way === 'provider') throw new Problem(422, 'FACTOR.AT_PROVIDER');
    if (way === 'code' && !('code' in given)) throw new Problem(422, 'FACTOR.CODE_NEEDED');
    await this.check(who.account, given);
    const token = newToken();
    const stood = await this.store.renew(who.session, hashToken(token), provenHere());
    this.identities.forget(who.session);
    if (!stood) throw new Problem(401, 'SESSION.ENDED');
    return token;
  }

  private async check(account: string, given: FactorGiven): Promise<void> {
    const nowMs = Date.now();
    const wait = this.tries.waitSeconds(account, nowMs);
    if (wait > 0) throw tooMany(wait);
    this.tries.count(account, nowMs); // before the check: guesses sent side by side must not slip under the limit
    const right = await this.isRight(account, given);
    if (right === null) throw tooMany(1);
    if (!right) throw badInput({ code: 'FACTOR.WRONG', pointer: `/${Object.keys(given)[0]}` });
    this.tries.clear(account);
  }

  private async isRight(account: string, given: FactorGiven): Promise<boolean | null> {
    if ('code' in given) return this.codes.matches(account, given.code);
    return this.passwords.matches(await this.store.findPasswordHash(account), given.password);
  }
}
