import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SecretKeys } from '../../config/secret-keys';
import { recordAccountEvent } from '../accounts/account-events';
import { dropFactor, endSessions } from '../accounts/account-states';
import { OneTimeCodes } from '../codes/one-time-codes';
import { hashRecoveryCode, newRecoveryCodes } from '../codes/recovery-codes';
import { newTotpKey, totpUri } from '../codes/totp';
import { badInput, Problem } from '../http/problem';
import { seal } from '../secrets/seal';
import { Identities } from '../sessions/identities';
import type { SignedIn } from '../sessions/session-store';
import { SECRET_KEYS } from '../settings';
import { FactorRoles } from './factor-roles';

/** A key for an app, told once. */
export interface FactorBegun {
  readonly key: string;
  readonly uri: string;
}

/** Setting up one's own second factor. */
@Injectable()
export class OwnFactor {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SECRET_KEYS) private readonly keys: SecretKeys,
    private readonly codes: OneTimeCodes,
    private readonly identities: Identities,
    private readonly required: FactorRoles,
  ) {}

  /**
   * A new key for the app; it counts once a first code confirmed it. Asked again before that, the older key is gone.
   * @throws Problem 409 where a factor is there: remove it first, by a code
   */
  async begin(who: SignedIn): Promise<FactorBegun> {
    const key = newTotpKey();
    const sealed = seal(this.keys, key, who.account);
    const [made]: { login: string }[] = await this.database.query(
      `WITH made AS (
         INSERT INTO account_factor (account, sealed_key, key_id) VALUES ($1, $2, $3)
         ON CONFLICT (account) DO UPDATE SET sealed_key = $2, key_id = $3, made_at = now(), last_step = NULL
           WHERE account_factor.confirmed_at IS NULL RETURNING account)
       SELECT login FROM account JOIN made ON made.account = account.id`,
      [who.account, sealed.text, sealed.keyId],
    );
    if (!made) throw new Problem(409, 'FACTOR.THERE');
    return { key, uri: totpUri(key, made.login) };
  }

  /**
   * The first code: from now on signing in takes one. All other sessions end.
   * @returns the recovery codes, told once
   * @throws Problem 422 for a wrong code, 429 after too many
   */
  async confirm(who: SignedIn, code: string): Promise<readonly string[]> {
    if (!(await this.codes.confirms(who.account, code))) throw wrong();
    const made = await this.database.transaction(async (work) => {
      await endSessions(work, who.account, who.session);
      await work.query('UPDATE session SET enrol_first = false WHERE token_sha256 = $1', [
        who.session,
      ]);
      await recordAccountEvent(work, { account: who.account, kind: 'factor.confirmed', by: null });
      return replaceRecoveryCodes(work, who.account);
    });
    this.identities.forget(who.session);
    return made;
  }

  /** Ten new codes; the older ones are void. @throws Problem 422 for a wrong code, 429 after too many */
  async renewRecoveryCodes(who: SignedIn, code: string): Promise<readonly string[]> {
    if (!(await this.codes.matches(who.account, code))) throw wrong();
    return this.database.transaction((work) => replaceRecoveryCodes(work, who.account));
  }

  /**
   * Gives the second factor up.
   * @throws Problem 422 for a wrong code, 429 after too many, 409 where a role of the holder needs it
   */
  async remove(who: SignedIn, code: string): Promise<void> {
    if (await this.required.isRequiredOf(who.person)) throw new Problem(409, 'FACTOR.REQUIRED');
    if (!(await this.codes.matches(who.account, code))) throw wrong();
    await this.database.transaction(async (work) => {
      await dropFactor(work, who.account);
      await endSessions(work, who.account, who.session);
      await recordAccountEvent(work, { account: who.account, kind: 'factor.removed', by: null });
    });
  }
}

function wrong(): Problem {
  return badInput({ code: 'FACTOR.WRONG', pointer: '/code' });
}

async function replaceRecoveryCodes(
  work: EntityManager,
  account: string,
): Promise<readonly string[]> {
  const made = newRecoveryCodes();
  await work.query('DELETE FROM recovery_code WHERE account = $1', [account]);
  await work.query(
    'INSERT INTO recovery_code (code_sha256, account) SELECT unnest($2::text[]), $1',
    [account, made.map((code) => hashRecoveryCode(account, code))],
  );
  await recordAccountEvent(work, { account, kind: 'recovery-codes.made', by: null });
  return made;
}
