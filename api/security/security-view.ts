import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../sessions/session-store';
import { FactorRoles } from './factor-roles';

/** How one's own account is guarded. */
export interface SecurityShown {
  readonly login: string;
  readonly hasPassword: boolean;
  readonly factor: { readonly since: string; readonly recoveryCodes: number } | null;
  readonly factorRequired: boolean;
  /** This session may do nothing else before there is a second factor. */
  readonly enrolFirst: boolean;
}

const SHOWN = `
  SELECT a.login, a.password_hash IS NOT NULL AS "hasPassword",
    CASE WHEN f.confirmed_at IS NOT NULL THEN json_build_object('since', f.confirmed_at, 'recoveryCodes',
      (SELECT count(*) FROM recovery_code r WHERE r.account = a.id AND r.used_at IS NULL)) END AS factor
    FROM account a LEFT JOIN account_factor f ON f.account = a.id WHERE a.id = $1`;

/** Reads how one's own account is guarded. */
@Injectable()
export class SecurityView {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly required: FactorRoles,
  ) {}

  async of(who: SignedIn): Promise<SecurityShown> {
    const rows: Omit<SecurityShown, 'factorRequired' | 'enrolFirst'>[] = await this.database.query(
      SHOWN,
      [who.account],
    );
    const [row] = rows;
    if (!row) throw new Error(`no account ${who.account}`);
    const factorRequired = await this.required.isRequiredOf(who.person);
    return { ...row, factorRequired, enrolFirst: who.enrolFirst };
  }
}
