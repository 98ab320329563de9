import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** Who somebody is at a provider. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The account an identity leads to. */
export interface LinkedAccount {
  readonly id: string;
  readonly person: string;
  readonly identity: string;
  readonly disabled: boolean;
}

export interface ShownIdentity extends Identity {
  readonly id: string;
  readonly linkedAt: string;
  readonly linkedBy: string | null;
}

/** Which accounts people reach from the provider. */
@Injectable()
export class LinkedIdentities {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** The account of this identity, disabled ones too. By issuer and subject alone: an address of mail may change hands. */
  async find({ issuer, subject }: Identity): Promise<LinkedAccount | undefined> {
    const rows: LinkedAccount[] = await this.database.query(
      `SELECT a.id, a.person, i.id AS identity, a.disabled_at IS NOT NULL AS disabled
         FROM account_identity i JOIN account a ON a.id = i.account WHERE i.issuer = $1 AND i.subject = $2`,
      [issuer, subject],
    );
    return rows[0];
  }

  /**
   * Uses up the invitation and links the identity to its account; none when either cannot be. An account with a second
   * factor takes no link so: the code alone must not open what a code and that factor guard.
   */
  async linkByInvitation(
    invitation: string,
    { issuer, subject }: Identity,
  ): Promise<LinkedAccount | undefined> {
    await this.database.query(
      `WITH used AS (
         UPDATE account_invitation v SET used_at = now() FROM account a
          WHERE v.code_sha256 = $1 AND v.used_at IS NULL AND v.voided_at IS NULL AND v.expires_at > now()
            AND a.id = v.account AND a.disabled_at IS NULL
            AND NOT EXISTS (SELECT FROM account_factor f WHERE f.account = a.id AND f.confirmed_at IS NOT NULL)
            AND NOT EXISTS (SELECT FROM account_identity i WHERE i.issuer = $3 AND i.subject = $4)
         RETURNING v.account, a.person),
       noted AS (INSERT INTO account_event (account, kind, by_person, facts)
         SELECT account, 'identity.linked', person, jsonb_build_object('issuer', $3::text) FROM used)
       INSERT INTO account_identity (id, issuer, subject, account) SELECT $2, $3, $4, account FROM used`,
      [invitation, uuidv7(), issuer, subject],
    );
    return this.find({ issuer, subject });
  }
}
