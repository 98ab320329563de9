import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The second factor of an account: a key shared with an app that shows one-time codes (RFC 6238). */
@Entity({
  name: 'account_factor',
  comment:
    'The second factor of an account: a key shared with an app that shows one-time codes (RFC 6238).',
})
export class AccountFactor {
  @PrimaryColumn('uuid', { comment: 'The account it belongs to.' })
  account!: string;

  @Column('text', {
    comment: 'The shared key, sealed by AES-256-GCM with the account as associated data.',
  })
  sealedKey!: string;

  @Column('text', {
    comment: 'Names the key of the environment it is sealed with, so that that one can be rotated.',
  })
  keyId!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant the key was made.' })
  madeAt!: Date;

  @Column('timestamptz', {
    nullable: true,
    comment:
      'Instant a first code proved that the app has the key; null before, when it does not count yet.',
  })
  confirmedAt!: Date | null;

  @Column('bigint', {
    nullable: true,
    comment:
      'Newest half minute since 1970 whose code was used; it and older ones are refused. Null before the first.',
  })
  lastStep!: number | null;
}
