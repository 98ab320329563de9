import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SecretKeys } from '../../config/secret-keys';
import { recordAccountEvent } from '../accounts/account-events';
import { Throttle } from '../http/throttle';
import { open, seal } from '../secrets/seal';
import { tooMany } from '../sessions/too-many';
import { SECRET_KEYS } from '../settings';
import { hashRecoveryCode } from './recovery-codes';
import { findStep } from './totp';

/** A code has a million values and three are right: ten tries a quarter of an hour find it in some four years. */
const PER_ACCOUNT = { limit: 10, windowMs: 15 * 60_000 };

interface FactorRow {
  readonly sealedKey: string;
  readonly keyId: string;
}

/** Codes that prove the second factor: those of an app, and those on paper. Each is good once. */
@Injectable()
export class OneTimeCodes {
  private readonly tries = new Throttle(PER_ACCOUNT.limit, PER_ACCOUNT.windowMs);

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SECRET_KEYS) private readonly keys: SecretKeys,
  ) {}

  /** Whether the account has a second factor that was confirmed. */
  async hasCodes(account: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      'SELECT FROM account_factor WHERE account = $1 AND confirmed_at IS NOT NULL',
      [account],
    );
    return rows.length > 0;
  }

  /**
   * Whether the code is right now and was not used before; from now on it was.
   * @throws Problem 429 after too many tries
   */
  async matches(account: string, code: string): Promise<boolean> {
    const nowMs = Date.now();
    this.countTry(account, nowMs);
    const right = /^\d{6}$/.test(code)
      ? await this.useCode(account, code, nowMs)
      : await this.useRecoveryCode(account, code);
    if (right) this.tries.clear(account);
    return right;
  }

  /** As `matches`, for a factor that waits for its first code. */
  async confirms(account: string, code: string): Promise<boolean> {
    const nowMs = Date.now();
    this.countTry(account, nowMs);
    const right = await this.useCode(account, code, nowMs, 'confirmed_at IS NULL');
    if (right) this.tries.clear(account);
    return right;
  }

  /** Counted before the check: guesses sent side by side must not slip under the limit. */
  private countTry(account: string, nowMs: number): void {
    const wait = this.tries.waitSeconds(account, nowMs);
    if (wait > 0) throw tooMany(wait);
    this.tries.count(account, nowMs);
  }

  private async useCode(
    account: string,
    code: string,
    nowMs: number,
    which = 'confirmed_at IS NOT NULL',
  ): Promise<boolean> {
    const [factor]: FactorRow[] = await this.database.query(
      `SELECT sealed_key AS "sealedKey", key_id AS "keyId" FROM account_factor WHERE account = $1 AND ${which}`,
      [account],
    );
    if (!factor) return false;
    const key = open(this.keys, { text: factor.sealedKey, keyId: factor.keyId }, account);
    const step = findStep(key, code, nowMs);
    if (step === undefined) return false;
    // Of two requests with one code, the second waits for the row and then finds its step used.
    const [used]: [unknown[], number] = await this.database.query(
      `UPDATE account_factor SET last_step = $2, confirmed_at = coalesce(confirmed_at, now())
        WHERE account = $1 AND ${which} AND (last_step IS NULL OR last_step < $2) RETURNING account`,
      [account, step],
    );
    if (used.length > 0 && factor.keyId !== this.keys.newest.id)
      await this.reseal(account, key, factor);
    return used.length > 0;
  }

  private async useRecoveryCode(account: string, code: string): Promise<boolean> {
    return this.database.transaction(async (work) => {
      const [used]: [unknown[], number] = await work.query(
        `UPDATE recovery_code SET used_at = now() WHERE code_sha256 = $1 AND account = $2 AND used_at IS NULL
         RETURNING account`,
        [hashRecoveryCode(account, code), account],
      );
      if (used.length === 0) return false;
      await recordAccountEvent(work, { account, kind: 'recovery-code.used', by: null });
      return true;
    });
  }

  /** Under the newest key from now on, so that the older one can leave the environment one day. */
  private async reseal(account: string, key: string, before: FactorRow): Promise<void> {
    const sealed = seal(this.keys, key, account);
    await this.database.query(
      'UPDATE account_factor SET sealed_key = $2, key_id = $3 WHERE account = $1 AND sealed_key = $4',
      [account, sealed.text, sealed.keyId, before.sealedKey],
    );
  }
}
