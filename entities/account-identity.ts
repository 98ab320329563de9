import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who an account is at an identity provider; linked by an administrator or an invitation, never by an address of mail. */
@Entity({
  name: 'account_identity',
  comment:
    'Who an account is at an identity provider; linked by an administrator or an invitation, never by an address of mail.',
})
@Index('account_identity_subject', ['issuer', 'subject'], { unique: true })
@Index('account_identity_account', ['account'])
export class AccountIdentity {
  @PrimaryColumn('uuid', { comment: 'Identity of the link.' })
  id!: string;

  @Column('text', { comment: 'Issuer of the provider, exactly as it names itself.' })
  issuer!: string;

  @Column('text', {
    comment: 'Subject at that issuer: never given to somebody else, unlike a name or an address.',
  })
  subject!: string;

  @Column('uuid', { comment: 'The account that signs in by it.' })
  account!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant of linking.' })
  linkedAt!: Date;

  @Column('uuid', {
    nullable: true,
    comment: 'The administrator who linked it; null where an invitation did.',
  })
  linkedBy!: string | null;
}
