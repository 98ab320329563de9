import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordAccountEvent } from './account-events';
import { Administered } from './administered';
import { voidInvitations } from './invitations';
import { refuseAlone } from './two-administrators';

/** Opening and closing accounts, as their administrators do. Each act is recorded in the same transaction. */
@Injectable()
export class AccountStates {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly administered: Administered,
  ) {}

  /** Refused from now on, with every session and open code; a second time changes nothing. @throws Problem 404, 403 */
  async disable(administrator: string, account: string): Promise<void> {
    await this.database.transaction(async (work) => {
      const { disabled } = await this.administered.hold(work, administrator, account);
      if (disabled) return;
      await work.query('UPDATE account SET disabled_at = now() WHERE id = $1', [account]);
      await voidInvitations(work, account);
      await endSessions(work, account);
      await recordAccountEvent(work, { account, kind: 'account.disabled', by: administrator });
    });
  }

  /** Works again, by the password it had. @throws Problem 404, 403 */
  async enable(administrator: string, account: string): Promise<void> {
    await this.database.transaction(async (work) => {
      const { disabled } = await this.administered.hold(work, administrator, account);
      if (!disabled) return;
      await work.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [account]);
      await recordAccountEvent(work, { account, kind: 'account.enabled', by: administrator });
    });
  }

  /** Signs the holder out everywhere. @throws Problem 404, 403 */
  async endSessions(administrator: string, account: string): Promise<void> {
    await this.database.transaction(async (work) => {
      await this.administered.hold(work, administrator, account);
      const count = await endSessions(work, account);
      await recordAccountEvent(work, {
        account,
        kind: 'sessions.ended',
        by: administrator,
        facts: { count },
      });
    });
  }

  /**
   * Takes the second factor away from who lost telephone and paper; all sessions end.
   * @throws Problem 404, 403 for their own and for who gave the account a new code within the week
   */
  async removeFactor(administrator: string, account: string): Promise<void> {
    await this.database.transaction(async (work) => {
      await this.administered.hold(work, administrator, account);
      await refuseAlone(work, {
        administrator,
        account,
        after: ['invitation.made', 'identity.linked'],
      });
      await dropFactor(work, account);
      await endSessions(work, account);
      await recordAccountEvent(work, { account, kind: 'factor.removed', by: administrator });
    });
  }
}

/** Ends the sessions of an account, and sign-ins under way. @param but  hash of the one that goes on. @returns how many stood */
export async function endSessions(
  work: EntityManager,
  account: string,
  but: string | null = null,
): Promise<number> {
  await work.query('DELETE FROM sign_in_step WHERE account = $1', [account]);
  const [ended]: [unknown[], number] = await work.query(
    `UPDATE session SET revoked_at = now()
      WHERE account = $1 AND revoked_at IS NULL AND token_sha256 IS DISTINCT FROM $2 RETURNING id`,
    [account, but],
  );
  return ended.length;
}

/** The key of the app and the codes on paper are gone. */
export async function dropFactor(work: EntityManager, account: string): Promise<void> {
  await work.query('DELETE FROM account_factor WHERE account = $1', [account]);
  await work.query('DELETE FROM recovery_code WHERE account = $1', [account]);
}
