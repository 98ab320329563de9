import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { SESSION_LIMITS, SETTINGS, type ApiSettings, type SessionLimits } from '../settings';

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly person: string;
  readonly account: string;
  /** Hash of the secret: names the session inside the system, and says nothing to who reads a log. */
  readonly session: string;
}

export interface AccountRow {
  readonly id: string;
  readonly person: string;
  readonly passwordHash: string;
}

/** The rows of accounts and sessions. All instants are of the real clock: moving business time signs nobody out. */
@Injectable()
export class SessionStore {
  private readonly limits: SessionLimits;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    this.limits = settings.sessions ?? SESSION_LIMITS;
  }

  /** The account that signs in by this login, unless it was disabled. Logins are compared in lower case. */
  async findAccount(login: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await this.database.query(
      `SELECT id, person, password_hash AS "passwordHash" FROM account WHERE login = $1 AND disabled_at IS NULL`,
      [login.toLowerCase()],
    );
    return rows[0];
  }

  async begin(session: string, account: AccountRow): Promise<void> {
    const { idleMinutes, absoluteHours } = this.limits;
    await this.database.query(
      `INSERT INTO session (id, token_sha256, account, person, idle_expires_at, expires_at)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 minute', now() + $6 * interval '1 hour')`,
      [uuidv7(), session, account.id, account.person, idleMinutes, absoluteHours],
    );
  }

  async find(session: string): Promise<SignedIn | undefined> {
    const rows: SignedIn[] = await this.database.query(
      `SELECT s.person, s.account, s.token_sha256 AS session FROM session s JOIN account a ON a.id = s.account
        WHERE s.token_sha256 = $1 AND s.revoked_at IS NULL AND a.disabled_at IS NULL
          AND least(s.idle_expires_at, s.expires_at) > now()`,
      [session],
    );
    return rows[0];
  }

  /** Puts the idle limit off; an ended session stays ended. */
  async prolong(session: string): Promise<void> {
    await this.database.query(
      `UPDATE session SET last_seen_at = now(), idle_expires_at = now() + $2 * interval '1 minute'
        WHERE token_sha256 = $1 AND revoked_at IS NULL AND least(idle_expires_at, expires_at) > now()`,
      [session, this.limits.idleMinutes],
    );
  }

  async revoke(session: string): Promise<void> {
    await this.database.query(
      `UPDATE session SET revoked_at = now() WHERE token_sha256 = $1 AND revoked_at IS NULL`,
      [session],
    );
  }
}
