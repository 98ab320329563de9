import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../http/problem';
import { hashToken, newToken } from '../sessions/secrets';
import { SETTINGS, type ApiSettings } from '../settings';
import { recordAccountEvent } from './account-events';
import { Administered } from './administered';
import { refuseAlone } from './two-administrators';

/** A long weekend between handing over and using it. */
export const INVITATION_HOURS = 72;

/** A code that was just made; shown this once, to be handed over by the administrator. */
export interface Invitation {
  readonly account: string;
  readonly login: string;
  readonly code: string;
  /** The page of the desk where it is used; the code stands behind the `#`, which browsers send to nobody. */
  readonly link: string;
  readonly expiresAt: string;
}

/** Codes by which people set their password themselves: the first one, and each after they forgot it. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    private readonly administered: Administered,
  ) {}

  /**
   * A new code; one that was open is void from then on. The password, if there is one, goes on until the code is used.
   * @throws Problem 404 for an account that is not theirs, 403 for their own, 409 for a disabled one
   */
  async invite(administrator: string, account: string): Promise<Invitation> {
    return this.database.transaction(async (work) => {
      const held = await this.administered.hold(work, administrator, account);
      if (held.disabled) throw new Problem(409, 'ACCOUNT.DISABLED');
      await refuseAlone(work, { administrator, account, after: ['factor.removed'] });
      return this.issue(work, { account, login: held.login, administrator });
    });
  }

  /** Makes the code within the transaction that holds the account. */
  async issue(
    work: EntityManager,
    { account, login, administrator }: { account: string; login: string; administrator: string },
  ): Promise<Invitation> {
    await voidInvitations(work, account);
    const code = newToken();
    const [made]: { expiresAt: string }[] = await work.query(
      `INSERT INTO account_invitation (id, account, code_sha256, made_by, expires_at)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 hour') RETURNING expires_at AS "expiresAt"`,
      [uuidv7(), account, hashToken(code), administrator, INVITATION_HOURS],
    );
    if (!made) throw new Error(`no invitation for account ${account}`);
    await recordAccountEvent(work, { account, kind: 'invitation.made', by: administrator });
    const link = `${this.settings.publicUrl ?? ''}/invitation#${code}`;
    return { account, login, code, link, expiresAt: made.expiresAt };
  }
}

/** Voids the code that is open, if any. */
export async function voidInvitations(work: EntityManager, account: string): Promise<void> {
  await work.query(
    `UPDATE account_invitation SET voided_at = now() WHERE account = $1 AND used_at IS NULL AND voided_at IS NULL`,
    [account],
  );
}
