import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a person signs in with a local account. */
@Entity({ name: 'account', comment: 'How a person signs in with a local account.' })
@Index('account_login', ['login'], { unique: true })
@Index('account_person', ['person'])
export class Account {
  @PrimaryColumn('uuid', { comment: 'Identity of the account.' })
  id!: string;

  @Column('text', { comment: 'Name typed at sign-in.' })
  login!: string;

  @Column('text', {
    nullable: true,
    comment: 'Argon2id hash of the password; null until the person has set one.',
  })
  passwordHash!: string | null;

  @Column('uuid', { comment: 'The person who signs in by it.' })
  person!: string;

  @Column('text', { default: 'vi', comment: 'Language of answers: vi or en.' })
  locale!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Instant the account was made.' })
  createdAt!: Date;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant since which the account is refused; null while it works.',
  })
  disabledAt!: Date | null;
}
