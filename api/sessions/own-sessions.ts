import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedIn } from './session-store';

/** A session as its owner sees it. Its secret is not in it. */
export interface OwnSession {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  readonly begunAt: string;
  /** Within a minute or so. */
  readonly lastUsedAt: string;
  readonly network: string | null;
  readonly device: string | null;
  readonly way: 'password' | 'provider';
}

const STANDS = 'revoked_at IS NULL AND least(idle_expires_at, expires_at) > now()';

/** The sessions of one account that stand. Ending one is a row: every process asks for it before it shows anything. */
@Injectable()
export class OwnSessions {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** The one that asks first, then the one used last. */
  list({ account, session }: SignedIn): Promise<readonly OwnSession[]> {
    return this.database.query(
      `SELECT id, token_sha256 = $2 AS current, created_at AS "begunAt", last_seen_at AS "lastUsedAt", network, device,
              CASE WHEN identity IS NULL THEN 'password' ELSE 'provider' END AS way
         FROM session WHERE account = $1 AND ${STANDS} ORDER BY current DESC, last_seen_at DESC LIMIT 200`,
      [account, session],
    );
  }

  /** Ends one of the account's own. @returns whether it stood */
  async end({ account }: SignedIn, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await this.database.query(
      `UPDATE session SET revoked_at = now() WHERE account = $1 AND id = $2 AND ${STANDS} RETURNING id`,
      [account, id],
    );
    return rows.length > 0;
  }

  /** Ends all but the one that asks. @returns how many stood */
  async endOthers({ account, session }: SignedIn): Promise<number> {
    const [rows]: [unknown[], number] = await this.database.query(
      `UPDATE session SET revoked_at = now() WHERE account = $1 AND token_sha256 <> $2 AND ${STANDS} RETURNING id`,
      [account, session],
    );
    return rows.length;
  }
}
