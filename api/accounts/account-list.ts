import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readCursor } from '../http/cursors';
import { pageOf, type Page } from '../lists/page';
import { line } from '../schemas/text';
import { page } from '../schemas/values';
import { ADMINISTERED, isAdministered, noAccount } from './administered';

export const accountsAsked = z.strictObject({ ...page, search: line(100).exactOptional() });
export type AccountsAsked = z.output<typeof accountsAsked>;

/** An account as its administrators see it: how it is signed in to, never what its holder works on. */
export interface AccountLine {
  readonly id: string;
  readonly login: string;
  readonly person: string;
  readonly name: string;
  readonly locale: string;
  readonly disabledAt: string | null;
  readonly hasPassword: boolean;
  readonly hasFactor: boolean;
  /** Until when a code to set the password is good; null where none is open. */
  readonly invitedUntil: string | null;
  readonly lastSignInAt: string | null;
  readonly sessions: number;
}

const COLUMNS = `a.id, a.login, a.person, p.name, a.locale, a.disabled_at AS "disabledAt",
  a.password_hash IS NOT NULL AS "hasPassword",
  EXISTS (SELECT FROM account_factor f WHERE f.account = a.id AND f.confirmed_at IS NOT NULL) AS "hasFactor",
  (SELECT i.expires_at FROM account_invitation i WHERE i.account = a.id AND i.used_at IS NULL AND i.voided_at IS NULL
     AND i.expires_at > now()) AS "invitedUntil",
  (SELECT max(s.created_at) FROM session s WHERE s.account = a.id) AS "lastSignInAt",
  (SELECT count(*)::int FROM session s WHERE s.account = a.id AND s.revoked_at IS NULL
     AND least(s.idle_expires_at, s.expires_at) > now()) AS sessions`;

const LIST = `${ADMINISTERED}
  SELECT ${COLUMNS} FROM account a JOIN person p ON p.id = a.person
   WHERE ${isAdministered('a.person')} AND ($2::text IS NULL OR a.login > $2)
     AND ($3::text IS NULL OR strpos(a.login, lower($3)) > 0 OR strpos(lower(p.name), lower($3)) > 0)
   ORDER BY a.login LIMIT $4`;

const ONE = `${ADMINISTERED}
  SELECT ${COLUMNS} FROM account a JOIN person p ON p.id = a.person
   WHERE a.id = $2 AND ${isAdministered('a.person')}`;

/** Accounts of an administrator's bodies. */
@Injectable()
export class AccountList {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** In the order of logins; the search is a part of the login or of the name. */
  async list(administrator: string, asked: AccountsAsked): Promise<Page<AccountLine>> {
    const after = readCursor(z.string(), asked.cursor);
    const rows: AccountLine[] = await this.database.query(LIST, [
      administrator,
      after ?? null,
      asked.search ?? null,
      asked.limit + 1,
    ]);
    return pageOf(
      rows,
      asked.limit,
      (row) => row,
      ({ login }) => login,
    );
  }

  /** @throws Problem 404 where it is not the administrator's, also where there is none */
  async one(administrator: string, account: string): Promise<AccountLine> {
    const [found]: AccountLine[] = await this.database.query(ONE, [administrator, account]);
    if (!found) throw noAccount();
    return found;
  }
}
