import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { freshFactorMinutes, SETTINGS, type ApiSettings } from '../settings';
import { FACTOR_CHECK, type FactorCheck } from './factor-check';
import { Identities } from './identities';
import type { SignedIn } from './session-store';

export const FACTOR_WAYS = ['password', 'code', 'provider'] as const;
export type FactorWay = (typeof FACTOR_WAYS)[number];

/** Whether somebody proved lately that it is they. Asked before what weighs most: a decision, a vote, a role given. */
@Injectable()
export class Freshness {
  /** How long a proof lasts. */
  readonly minutes: number;

  constructor(
    private readonly identities: Identities,
    @Inject(FACTOR_CHECK) private readonly codes: FactorCheck,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    this.minutes = freshFactorMinutes(settings);
  }

  /**
   * Lets pass who proved a factor lately. What is remembered of the session mostly tells; only before refusing is the
   * row asked, since another process may have seen the proof.
   * @throws Problem 401 with the ways to prove it
   */
  async demand(who: SignedIn): Promise<void> {
    if (this.isFresh(who)) return;
    const now = await this.identities.find(who.session, Date.now());
    if (!now) throw new Problem(401, 'SESSION.ENDED');
    if (this.isFresh(now)) return;
    const seconds = this.minutes * 60;
    throw new Problem(401, 'SESSION.FACTOR_STALE', {
      facts: { minutes: this.minutes, way: await this.wayOf(now) },
      headers: {
        'www-authenticate': `Bearer realm="ro", error="insufficient_user_authentication", max_age="${seconds}"`,
      },
    });
  }

  /** How the holder of a session proves it afresh: where it began, and by the stronger of two. */
  async wayOf({ identity, account }: SignedIn): Promise<FactorWay> {
    if (identity !== null) return 'provider';
    return (await this.codes.hasCodes(account)) ? 'code' : 'password';
  }

  private isFresh({ factorAtMs }: SignedIn): boolean {
    return factorAtMs !== null && Date.now() - factorAtMs < this.minutes * 60_000;
  }
}
