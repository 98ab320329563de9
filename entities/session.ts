import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in session, kept on the server so that it can be revoked; all its instants are real time. */
@Entity({
  name: 'session',
  comment:
    'A signed-in session, kept on the server so that it can be revoked; all its instants are real time.',
})
@Index('session_token', ['tokenSha256'], { unique: true })
@Index('session_account', ['account'])
export class Session {
  @PrimaryColumn('uuid', { comment: 'Identity of the session.' })
  id!: string;

  @Column('text', {
    comment:
      'SHA-256 of the secret in the cookie, as hexadecimal digits; the secret itself is never stored.',
  })
  tokenSha256!: string;

  @Column('uuid', { comment: 'The account that signed in.' })
  account!: string;

  @Column('uuid', { comment: 'The person of that account.' })
  person!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Instant of signing in.' })
  createdAt!: Date;

  @Column('timestamptz', {
    default: () => 'now()',
    comment: 'Instant it was last used, within a minute or so.',
  })
  lastSeenAt!: Date;

  @Column('timestamptz', { comment: 'Instant from which it is refused unless used before.' })
  idleExpiresAt!: Date;

  @Column('timestamptz', { comment: 'Instant from which it is refused in any case.' })
  expiresAt!: Date;

  @Column('boolean', {
    default: false,
    comment:
      'Whether it may only set up a second factor, which a role of its holder needs and the account has not yet.',
  })
  enrolFirst!: boolean;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant it was ended early; null while it stands.',
  })
  revokedAt!: Date | null;

  @Column('timestamptz', {
    nullable: true,
    default: () => 'now()',
    comment:
      'Instant a factor was last proven by its holder; null where the provider did not say when.',
  })
  factorAt!: Date | null;

  @Column('uuid', {
    nullable: true,
    comment: 'The identity at the provider it began by; null where it began by password.',
  })
  identity!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'Class of authentication the provider told (acr); null where it told none.',
  })
  acr!: string | null;

  @Column('text', {
    array: true,
    nullable: true,
    comment: 'Methods of authentication the provider told (amr); null where it told none.',
  })
  amr!: string[] | null;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant of authentication at the provider (auth_time); null where it told none.',
  })
  authenticatedAt!: Date | null;

  @Column('text', {
    nullable: true,
    comment: 'Network it was begun from, shortened so that it names no single machine.',
  })
  network!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'Kind of browser and system it was begun with; null where not known.',
  })
  device!: string | null;
}
