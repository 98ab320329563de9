import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { rolesNeedingFactor } from '../security/factor-roles';
import { SESSION_LIMITS, SETTINGS, type ApiSettings, type SessionLimits } from '../settings';
import type { Proof } from './proof';
import type { Whence } from './whence';

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly person: string;
  readonly account: string;
  /** Hash of the secret: names the session inside the system, and says nothing to who reads a log. */
  readonly session: string;
  /** When a factor was last proven, in milliseconds of this process's clock; null where nobody knows. */
  readonly factorAtMs: number | null;
  /** The identity at the provider the session began by; null where it began by password. */
  readonly identity: string | null;
  /** Dossiers a second person let them into for some hours; absent for all others. */
  readonly letInto?: ReadonlySet<string>;
  /** A role of the holder needs a second factor and there is none: until then nothing else may be done. */
  readonly enrolFirst: boolean;
}

export interface AccountRow {
  readonly id: string;
  readonly person: string;
  /** None until the person has set a password. */
  readonly passwordHash: string | null;
}

/** A session that begins. */
export interface Beginning {
  readonly session: string;
  readonly account: Pick<AccountRow, 'id' | 'person'>;
  readonly whence: Whence;
  readonly proof: Proof;
  /** The hash the password was checked against; a session begins only where it is still the account's. */
  readonly passwordHash?: string;
}

interface SessionRow extends Omit<SignedIn, 'factorAtMs'> {
  readonly factorAgeSeconds: number | null;
}

const STANDS = 'revoked_at IS NULL AND least(idle_expires_at, expires_at) > now()';

/** The rows of accounts and sessions. All instants are of the real clock: moving business time signs nobody out. */
@Injectable()
export class SessionStore {
  private readonly limits: SessionLimits;
  private readonly factorRoles: readonly string[];

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    this.limits = settings.sessions ?? SESSION_LIMITS;
    this.factorRoles = rolesNeedingFactor(settings);
  }

  /** The account that signs in by this login, unless it was disabled. Logins are compared in lower case. */
  async findAccount(login: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await this.database.query(
      `SELECT id, person, password_hash AS "passwordHash" FROM account WHERE login = $1 AND disabled_at IS NULL`,
      [login.toLowerCase()],
    );
    return rows[0];
  }

  /** An account by its identity, unless it was disabled. */
  async findAccountById(account: string): Promise<AccountRow | undefined> {
    const rows: AccountRow[] = await this.database.query(
      `SELECT id, person, password_hash AS "passwordHash" FROM account WHERE id = $1 AND disabled_at IS NULL`,
      [account],
    );
    return rows[0];
  }

  async findPasswordHash(account: string): Promise<string | null | undefined> {
    const rows: { hash: string | null }[] = await this.database.query(
      'SELECT password_hash AS hash FROM account WHERE id = $1 AND disabled_at IS NULL',
      [account],
    );
    return rows[0]?.hash ?? undefined;
  }

  /**
   * Begins a session. The account's row is shared while it does: whoever sets a password or disables the account is
   * either before it, and then nothing begins, or after it, and then ends it.
   * @returns whether it began
   */
  async begin({ session, account, whence, proof, passwordHash }: Beginning): Promise<boolean> {
    const { idleMinutes, absoluteHours } = this.limits;
    const begun: { id: string }[] = await this.database.query(
      `WITH holder AS (SELECT id FROM account WHERE id = $3 AND disabled_at IS NULL
         AND ($15::text IS NULL OR password_hash = $15) FOR SHARE)
       INSERT INTO session (id, token_sha256, account, person, idle_expires_at, expires_at,
         factor_at, identity, acr, amr, authenticated_at, network, device, enrol_first)
       SELECT $1, $2, holder.id, $4, now() + $5 * interval '1 minute', now() + $6 * interval '1 hour',
         least($7, now()), $8, $9, $10, $11::timestamptz, $12, $13,
         $8::uuid IS NULL AND EXISTS (SELECT FROM appointment WHERE person = $4 AND role = ANY ($14::text[])
             AND ro_holds(from_on, to_on, ro_civil_day(ro_business_now())))
           AND NOT EXISTS (SELECT FROM account_factor WHERE account = $3 AND confirmed_at IS NOT NULL)
         FROM holder RETURNING id`,
      [
        uuidv7(),
        session,
        account.id,
        account.person,
        idleMinutes,
        absoluteHours,
        proof.provenAt,
        proof.identity,
        proof.acr,
        proof.amr,
        proof.identity === null ? null : proof.provenAt,
        whence.network,
        whence.device,
        this.factorRoles,
        passwordHash ?? null,
      ],
    );
    return begun.length > 0;
  }

  async find(session: string): Promise<SignedIn | undefined> {
    const rows: SessionRow[] = await this.database.query(
      `SELECT s.person, s.account, s.token_sha256 AS session, s.identity, s.enrol_first AS "enrolFirst",
              extract(epoch FROM now() - s.factor_at)::float8 AS "factorAgeSeconds"
         FROM session s JOIN account a ON a.id = s.account
        WHERE s.token_sha256 = $1 AND s.revoked_at IS NULL AND a.disabled_at IS NULL
          AND least(s.idle_expires_at, s.expires_at) > now()`,
      [session],
    );
    const [row] = rows;
    if (!row) return undefined;
    const { factorAgeSeconds: age, ...who } = row;
    return { ...who, factorAtMs: age === null ? null : Date.now() - age * 1_000 };
  }

  /** Puts the idle limit off; an ended session stays ended. */
  async prolong(session: string): Promise<void> {
    await this.database.query(
      `UPDATE session SET last_seen_at = now(), idle_expires_at = now() + $2 * interval '1 minute'
        WHERE token_sha256 = $1 AND ${STANDS}`,
      [session, this.limits.idleMinutes],
    );
  }

  /**
   * Notes that a factor was proven and gives the session another secret, so that whoever knew the old one knows nothing.
   * @returns whether the session still stood
   */
  async renew(session: string, renewed: string, proof: Proof): Promise<boolean> {
    const [rows]: [{ id: string }[], number] = await this.database.query(
      `UPDATE session SET token_sha256 = $2, factor_at = least($3, now()), acr = $4, amr = $5, last_seen_at = now(),
              authenticated_at = CASE WHEN $6::uuid IS NULL THEN authenticated_at ELSE $3 END
        WHERE token_sha256 = $1 AND ${STANDS} RETURNING id`,
      [session, renewed, proof.provenAt, proof.acr, proof.amr, proof.identity],
    );
    return rows.length > 0;
  }

  /** The same password under a dearer hash; a password set meanwhile stays. */
  async rehash(account: string, before: string, after: string): Promise<void> {
    await this.database.query(
      'UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2',
      [account, before, after],
    );
  }

  async revoke(session: string): Promise<void> {
    await this.database.query(
      `UPDATE session SET revoked_at = now() WHERE token_sha256 = $1 AND revoked_at IS NULL`,
      [session],
    );
  }
}
