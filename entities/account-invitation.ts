import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A one-time code by which a person sets the password of their account themselves. */
@Entity({
  name: 'account_invitation',
  comment: 'A one-time code by which a person sets the password of their account themselves.',
})
@Index('account_invitation_code', ['codeSha256'], { unique: true })
@Index('account_invitation_account', ['account'])
@Index('account_invitation_open', ['account'], {
  unique: true,
  where: 'used_at IS NULL AND voided_at IS NULL',
})
export class AccountInvitation {
  @PrimaryColumn('uuid', { comment: 'Identity of the invitation.' })
  id!: string;

  @Column('uuid', { comment: 'The account whose password it sets.' })
  account!: string;

  @Column('text', {
    comment:
      'SHA-256 of the code, as hexadecimal digits; the code itself is shown once and never stored.',
  })
  codeSha256!: string;

  @Column('uuid', { comment: 'The administrator who gave it.' })
  madeBy!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant of making.' })
  madeAt!: Date;

  @Column('timestamptz', { comment: 'Instant from which it is refused.' })
  expiresAt!: Date;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant a password was set by it; null while unused.',
  })
  usedAt!: Date | null;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant it was voided by a newer one or a disabled account; null while it stands.',
  })
  voidedAt!: Date | null;
}
