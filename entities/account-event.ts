import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** What was done to an account, by an administrator or its holder; only grows. */
@Entity({
  name: 'account_event',
  comment: 'What was done to an account, by an administrator or its holder; only grows.',
})
@Index('account_event_account', ['account', 'id'])
export class AccountEvent {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of happening.',
  })
  id!: number;

  @Column('uuid', { comment: 'The account it was done to.' })
  account!: string;

  @Column('text', {
    comment: 'What was done, one of those listed in api/accounts/account-events.ts.',
  })
  kind!: string;

  @Column('uuid', { comment: 'The person who did it.' })
  byPerson!: string;

  @Column('jsonb', { comment: 'Ids, counts and codes of it; no secret and no personal data.' })
  facts!: Json;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant it was recorded.' })
  recordedAt!: Date;
}
