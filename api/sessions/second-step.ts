import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem';
import { FACTOR_CHECK, type FactorCheck } from './factor-check';
import { provenHere } from './proof';
import { hashToken, newToken } from './secrets';
import { SessionStore } from './session-store';
import type { Whence } from './whence';

/** Long enough to find the telephone. */
const SECONDS = 300;
/** Codes tried on one right password; then the password is asked again. */
const TRIES_MOST = 5;

/** A right password that waits for a code. */
export interface StepBegun {
  readonly code: 'FACTOR.NEEDED';
  /** Goes with the code, once, and is good for nothing else. */
  readonly step: string;
  readonly expiresInSeconds: number;
}

/** The second step of signing in, for accounts with a second factor. */
@Injectable()
export class SecondStep {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly store: SessionStore,
    @Inject(FACTOR_CHECK) private readonly codes: FactorCheck,
  ) {}

  async begin(account: string): Promise<StepBegun> {
    const step = newToken();
    await this.database.query(
      `WITH gone AS (DELETE FROM sign_in_step WHERE expires_at < now() - interval '1 day')
       INSERT INTO sign_in_step (token_sha256, account, expires_at) VALUES ($1, $2, now() + $3 * interval '1 second')`,
      [hashToken(step), account, SECONDS],
    );
    return { code: 'FACTOR.NEEDED', step, expiresInSeconds: SECONDS };
  }

  /**
   * Begins the session and tells its secret, once.
   * @throws Problem 401 when the step is over or the code is wrong, 429 after too many tries
   */
  async finish(step: string, code: string, whence: Whence): Promise<string> {
    const account = await this.findAccount(step);
    await this.countTry(step);
    if (!(await this.codes.matches(account.id, code))) throw new Problem(401, 'FACTOR.WRONG');
    await this.use(step);
    const token = newToken();
    const { passwordHash } = account;
    const checked = passwordHash === null ? {} : { passwordHash };
    const session = hashToken(token);
    const begun = await this.store.begin({
      session,
      account,
      whence,
      proof: provenHere(),
      ...checked,
    });
    if (!begun) throw over();
    return token;
  }

  /** Read before the step is counted: a password set in between deletes the step, one set later fails the beginning. */
  private async findAccount(step: string) {
    const rows: { account: string }[] = await this.database.query(
      'SELECT account FROM sign_in_step WHERE token_sha256 = $1',
      [hashToken(step)],
    );
    const account = rows[0] && (await this.store.findAccountById(rows[0].account));
    if (!account) throw over();
    return account;
  }

  private async countTry(step: string): Promise<void> {
    const [tried]: [unknown[], number] = await this.database.query(
      `UPDATE sign_in_step SET tries = tries + 1
        WHERE token_sha256 = $1 AND used_at IS NULL AND expires_at > now() AND tries < $2 RETURNING tries`,
      [hashToken(step), TRIES_MOST],
    );
    if (tried.length === 0) throw over();
  }

  private async use(step: string): Promise<void> {
    const [used]: [unknown[], number] = await this.database.query(
      'UPDATE sign_in_step SET used_at = now() WHERE token_sha256 = $1 AND used_at IS NULL RETURNING tries',
      [hashToken(step)],
    );
    if (used.length === 0) throw over();
  }
}

function over(): Problem {
  return new Problem(401, 'SIGN_IN.STEP_OVER');
}
