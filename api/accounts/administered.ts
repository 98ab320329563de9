import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../http/problem';

/** The bodies whose accounts an administrator (parameter `$1`) looks after today: where the role is held, and all below. */
export const ADMINISTERED = `
  WITH RECURSIVE today (day) AS (SELECT ro_civil_day(ro_business_now())),
  administered (organisation) AS (
    SELECT held.organisation FROM appointment held, today
     WHERE held.person = $1 AND held.role = 'administrator' AND ro_holds(held.from_on, held.to_on, today.day)
    UNION
    SELECT link.child FROM organisation_parent link JOIN administered ON link.parent = administered.organisation, today
     WHERE ro_holds(link.from_on, link.to_on, today.day)
  )`;

/**
 * Whether a person is of those bodies: a member or an office holder there, and holding nothing anywhere else. Without
 * the last an administrator of a cell could give themselves the account of its member who is secretary of a province.
 * @param person  SQL naming the person
 */
export function isAdministered(person: string): string {
  return `(EXISTS (SELECT FROM membership m, today WHERE m.person = ${person}
       AND ro_holds(m.from_on, m.to_on, today.day) AND m.cell IN (SELECT organisation FROM administered))
     OR EXISTS (SELECT FROM appointment h, today WHERE h.person = ${person}
       AND ro_holds(h.from_on, h.to_on, today.day) AND h.organisation IN (SELECT organisation FROM administered)))
   AND NOT EXISTS (SELECT FROM appointment h, today WHERE h.person = ${person}
       AND ro_holds(h.from_on, h.to_on, today.day) AND h.organisation NOT IN (SELECT organisation FROM administered))`;
}

/** An account as administrators act on it. */
export interface HeldAccount {
  readonly id: string;
  readonly person: string;
  readonly login: string;
  readonly disabled: boolean;
}

/** Nothing of that name is this administrator's; the same answer whether it exists or not. */
export function noAccount(): Problem {
  return new Problem(404, 'ACCOUNT.NOT_FOUND');
}

/** Which accounts an administrator may act on. */
@Injectable()
export class Administered {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Whether the person is of the administrator's bodies. */
  async hasPerson(administrator: string, person: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query(
      `${ADMINISTERED} SELECT FROM person p WHERE p.id = $2 AND ${isAdministered('p.id')}`,
      [administrator, person],
    );
    return rows.length > 0;
  }

  /** @throws Problem 404 where the account is not the administrator's, also where there is none */
  async check(administrator: string, account: string): Promise<void> {
    const rows: unknown[] = await this.database.query(
      `${ADMINISTERED} SELECT FROM account a WHERE a.id = $2 AND ${isAdministered('a.person')}`,
      [administrator, account],
    );
    if (rows.length === 0) throw noAccount();
  }

  /**
   * The account, held until the transaction ends, so that two acts on it take turns.
   * @throws Problem 404 as `check`; 403 for the administrator's own: nobody administers themselves
   */
  async hold(work: EntityManager, administrator: string, account: string): Promise<HeldAccount> {
    const held: HeldAccount[] = await work.query(
      `SELECT id, person, login, disabled_at IS NOT NULL AS disabled FROM account WHERE id = $1 FOR UPDATE`,
      [account],
    );
    const rows: unknown[] = await work.query(
      `${ADMINISTERED} SELECT FROM account a WHERE a.id = $2 AND ${isAdministered('a.person')}`,
      [administrator, account],
    );
    const [found] = held;
    if (!found || rows.length === 0) throw noAccount();
    if (found.person === administrator) throw new Problem(403, 'ACCOUNT.OWN');
    return found;
  }
}
