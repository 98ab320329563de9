import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code on paper that stands for the second factor once. */
@Entity({
  name: 'recovery_code',
  comment: 'A code on paper that stands for the second factor once.',
})
@Index('recovery_code_account', ['account'])
export class RecoveryCode {
  @PrimaryColumn('text', {
    comment:
      'SHA-256 of the account and the code, as hexadecimal digits; the code has 80 random bits.',
  })
  codeSha256!: string;

  @Column('uuid', { comment: 'The account it belongs to.' })
  account!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant of making.' })
  madeAt!: Date;

  @Column('timestamptz', { nullable: true, comment: 'Instant it was used; null while it is good.' })
  usedAt!: Date | null;
}
