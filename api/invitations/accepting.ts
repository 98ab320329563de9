import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordAccountEvent } from '../accounts/account-events';
import { endSessions } from '../accounts/account-states';
import { Problem } from '../http/problem';
import { Throttle } from '../http/throttle';
import { NewPasswordCheck } from '../passwords/new-password-check';
import { PasswordCheck } from '../sessions/passwords';
import { hashToken } from '../sessions/secrets';
import { tooMany } from '../sessions/too-many';

/** Nobody finds 256 bits by trying; this keeps them from keeping us busy. */
const PER_ADDRESS = { limit: 30, windowMs: 15 * 60_000 };

/** Whom an open code is for. */
export interface Invited {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly expiresAt: string;
}

const OPEN = `i.used_at IS NULL AND i.voided_at IS NULL AND i.expires_at > now() AND a.disabled_at IS NULL`;

/** Setting a password by a code. Unknown, used, void and expired codes are answered alike. */
@Injectable()
export class Accepting {
  private readonly perAddress = new Throttle(PER_ADDRESS.limit, PER_ADDRESS.windowMs);

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly check: NewPasswordCheck,
    private readonly passwords: PasswordCheck,
  ) {}

  /** @throws Problem 404 when the code is not good, 429 after too many tries */
  async look(code: string, address: string): Promise<Invited> {
    this.countTry(address);
    const rows: Invited[] = await this.database.query(
      `SELECT a.id AS account, a.login, p.name, i.expires_at AS "expiresAt"
         FROM account_invitation i JOIN account a ON a.id = i.account JOIN person p ON p.id = a.person
        WHERE i.code_sha256 = $1 AND ${OPEN}`,
      [hashToken(code)],
    );
    const [found] = rows;
    if (!found) throw notGood();
    this.perAddress.uncount(address);
    return found;
  }

  /**
   * Sets the password and uses the code up; sessions begun by an older password end. Nobody is signed in by it.
   * @returns the login to sign in by
   * @throws Problem 404, 429; 422 for a password that cannot be one: then the code is still good
   */
  async accept(code: string, password: string, address: string): Promise<string> {
    const { account, login } = await this.look(code, address);
    await this.check.check(account, password);
    const hash = await this.passwords.hash(password);
    if (hash === null) throw tooMany(1);
    await this.database.transaction(async (work) => {
      // The account before the code, as those do who void codes: else two could wait for each other.
      await work.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [account]);
      const [used]: [unknown[], number] = await work.query(
        `UPDATE account_invitation i SET used_at = now() FROM account a
          WHERE a.id = i.account AND i.code_sha256 = $1 AND ${OPEN} RETURNING i.id`,
        [hashToken(code)],
      );
      if (used.length === 0) throw notGood();
      await work.query('UPDATE account SET password_hash = $2 WHERE id = $1', [account, hash]);
      await endSessions(work, account);
      await recordAccountEvent(work, { account, kind: 'password.set', by: null });
    });
    return login;
  }

  private countTry(address: string): void {
    const nowMs = Date.now();
    const wait = this.perAddress.waitSeconds(address, nowMs);
    if (wait > 0) throw tooMany(wait);
    this.perAddress.count(address, nowMs);
  }
}

function notGood(): Problem {
  return new Problem(404, 'INVITATION.NOT_FOUND');
}
