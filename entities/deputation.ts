import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a holder of a role lets somebody act in their place for some days. Withdrawn, never deleted. */
@Entity({
  name: 'deputation',
  comment: 'That a holder of a role lets somebody act in their place for some days.',
})
@Index('deputation_deputy', ['deputy'])
@Index('deputation_principal', ['principal'])
export class Deputation {
  @PrimaryColumn('uuid', { comment: 'Identity of the deputation.' })
  id!: string;

  @Column('uuid', { comment: 'Who lends: holds the role in their own name, or lends nothing.' })
  principal!: string;

  @Column('uuid', { comment: 'Who acts in their place, in both names.' })
  deputy!: string;

  @Column('text', { comment: 'The role that is lent, one of those that have acts.' })
  role!: string;

  @Column('uuid', { comment: 'The body at which it is held.' })
  organisation!: string;

  @Column('text', { array: true, comment: 'Kinds of acts it covers; no other is lent.' })
  kinds!: string[];

  @Column('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', { comment: 'First civil day on which it no longer holds.' })
  toOn!: string;

  @Column('text', { comment: 'Code of the reason.' })
  reason!: string;

  @Column('uuid', {
    comment: 'Who recorded it: the principal, or the body directly above for somebody absent.',
  })
  recordedBy!: string;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time at which it was recorded.',
  })
  recordedAt!: Date;

  @Column('date', {
    nullable: true,
    comment:
      'Civil day from which it no longer holds because it was withdrawn; null if it was not.',
  })
  withdrawnOn!: string | null;

  @Column('uuid', { nullable: true, comment: 'Who withdrew it; null if nobody did.' })
  withdrawnBy!: string | null;
}
