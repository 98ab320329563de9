import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { recordAccountEvent } from '../accounts/account-events';
import { endSessions } from '../accounts/account-states';
import { voidInvitations } from '../accounts/invitations';
import { badInput, Problem } from '../http/problem';
import { Throttle } from '../http/throttle';
import { NewPasswordCheck } from '../passwords/new-password-check';
import { password } from '../schemas/password';
import { Freshness } from '../sessions/freshness';
import { PasswordCheck } from '../sessions/passwords';
import type { SignedIn } from '../sessions/session-store';
import { tooMany } from '../sessions/too-many';

/** As many as wrong passwords at sign-in: a session left open is no better place to guess at. */
const PER_ACCOUNT = { limit: 10, windowMs: 15 * 60_000 };

export const passwordChange = z.strictObject({ current: password.exactOptional(), password });
export type PasswordChange = z.output<typeof passwordChange>;

/** Changing one's own password. */
@Injectable()
export class OwnPassword {
  private readonly tries = new Throttle(PER_ACCOUNT.limit, PER_ACCOUNT.windowMs);

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly passwords: PasswordCheck,
    private readonly check: NewPasswordCheck,
    private readonly freshness: Freshness,
  ) {}

  /**
   * Sets a new password. Who has one gives it; who signs in by a provider alone proves that afresh. All other
   * sessions end, and an open invitation is void: the account is in its holder's hands.
   * @throws Problem 422 for a wrong or unfit one, 401 for a stale proof, 429 after too many tries
   */
  async change(who: SignedIn, asked: PasswordChange): Promise<void> {
    const before = await this.findHash(who.account);
    if (before === undefined) await this.freshness.demand(who);
    else await this.prove(who.account, before, asked.current);
    await this.check.check(who.account, asked.password);
    const hash = await this.passwords.hash(asked.password);
    if (hash === null) throw tooMany(1);
    await this.database.transaction(async (work) => {
      const [changed]: [unknown[], number] = await work.query(
        `UPDATE account SET password_hash = $2 WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $3 RETURNING id`,
        [who.account, hash, before ?? null],
      );
      if (changed.length === 0) throw new Problem(409, 'PASSWORD.CHANGED_MEANWHILE');
      await voidInvitations(work, who.account);
      const count = await endSessions(work, who.account, who.session);
      await recordAccountEvent(work, {
        account: who.account,
        kind: 'password.changed',
        by: null,
        facts: { sessionsEnded: count },
      });
    });
  }

  private async prove(account: string, hash: string, current: string | undefined): Promise<void> {
    if (current === undefined) throw badInput({ code: 'INPUT.MISSING', pointer: '/current' });
    const nowMs = Date.now();
    const wait = this.tries.waitSeconds(account, nowMs);
    if (wait > 0) throw tooMany(wait);
    this.tries.count(account, nowMs);
    const right = await this.passwords.matches(hash, current);
    if (right === null) throw tooMany(1);
    if (!right) throw badInput({ code: 'PASSWORD.WRONG', pointer: '/current' });
    this.tries.clear(account);
  }

  private async findHash(account: string): Promise<string | undefined> {
    const rows: { hash: string | null }[] = await this.database.query(
      'SELECT password_hash AS hash FROM account WHERE id = $1',
      [account],
    );
    return rows[0]?.hash ?? undefined;
  }
}
