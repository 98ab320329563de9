import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Problem } from '../http/problem';
import { line } from '../schemas/text';
import type { ShownIdentity } from '../sign-in/linked-identities';
import { recordAccountEvent } from './account-events';
import { Administered } from './administered';
import { refuseAlone } from './two-administrators';

/** Issuer and subject as the provider tells them; never an address of mail, which may change hands. */
export const newIdentity = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  subject: line(),
});
export type NewIdentity = z.output<typeof newIdentity>;

/** Which identities at the provider lead to an account, as its administrators see and change them. */
@Injectable()
export class AccountIdentities {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    private readonly administered: Administered,
  ) {}

  /** @throws Problem 404 where the account is not theirs */
  async list(administrator: string, account: string): Promise<readonly ShownIdentity[]> {
    await this.administered.check(administrator, account);
    return this.database.query(
      `SELECT id, issuer, subject, linked_at AS "linkedAt", linked_by AS "linkedBy"
         FROM account_identity WHERE account = $1 ORDER BY linked_at`,
      [account],
    );
  }

  /**
   * Links an identity. It opens the account as a password does, so an account with a second factor takes none from an
   * administrator: its holder gives the factor up first, or another administrator removes it.
   * @throws Problem 404, 403; 409 where there is a second factor, or the identity leads elsewhere
   */
  async link(
    administrator: string,
    account: string,
    { issuer, subject }: NewIdentity,
  ): Promise<void> {
    await this.database.transaction(async (work) => {
      await this.administered.hold(work, administrator, account);
      await refuseAlone(work, { administrator, account, after: ['factor.removed'] });
      await refuseWithFactor(work, account);
      const linked: unknown[] = await work.query(
        `INSERT INTO account_identity (id, issuer, subject, account, linked_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
        [uuidv7(), issuer, subject, account, administrator],
      );
      if (linked.length === 0) throw new Problem(409, 'ACCOUNT.IDENTITY_TAKEN');
      const facts = { issuer };
      await recordAccountEvent(work, {
        account,
        kind: 'identity.linked',
        by: administrator,
        facts,
      });
    });
  }

  /** Takes a link away, and the sessions that began by it. @throws Problem 404, 403 */
  async unlink(administrator: string, account: string, identity: string): Promise<void> {
    await this.database.transaction(async (work) => {
      await this.administered.hold(work, administrator, account);
      const [gone]: [unknown[], number] = await work.query(
        'DELETE FROM account_identity WHERE account = $1 AND id = $2 RETURNING id',
        [account, identity],
      );
      if (gone.length === 0) throw new Problem(404, 'ACCOUNT.IDENTITY_NOT_FOUND');
      await work.query(
        'UPDATE session SET revoked_at = now() WHERE identity = $1 AND revoked_at IS NULL',
        [identity],
      );
      await recordAccountEvent(work, { account, kind: 'identity.unlinked', by: administrator });
    });
  }
}

async function refuseWithFactor(work: EntityManager, account: string): Promise<void> {
  const rows: unknown[] = await work.query(
    'SELECT FROM account_factor WHERE account = $1 AND confirmed_at IS NOT NULL',
    [account],
  );
  if (rows.length > 0) throw new Problem(409, 'ACCOUNT.HAS_FACTOR');
}
