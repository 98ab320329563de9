import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Kinship or interest between two persons, of whom the one with the lower id stands first, so that a pair is one look-up.
 * Withdrawn, never deleted.
 */
@Entity({ name: 'conflict', comment: 'Kinship or interest between two persons.' })
@Index('conflict_pair', ['person', 'other'])
@Index('conflict_other', ['other'])
export class Conflict {
  @PrimaryColumn('uuid', { comment: 'Identity of the declaration.' })
  id!: string;

  @Column('uuid', { comment: 'The person of the two with the lower id.' })
  person!: string;

  @Column('uuid', { comment: 'The person with the higher id.' })
  other!: string;

  @Column('text', {
    comment: 'What the second person is to the first: spouse, parent, child, sibling, …',
  })
  kind!: string;

  @Column('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('uuid', {
    comment: 'Who recorded it: one of the two, or an organiser of the body above.',
  })
  recordedBy!: string;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time at which it was recorded.',
  })
  recordedAt!: Date;

  @Column('date', {
    nullable: true,
    comment: 'Civil day from which it no longer holds; null while it does.',
  })
  withdrawnOn!: string | null;

  @Column('uuid', { nullable: true, comment: 'Who withdrew it; null if nobody did.' })
  withdrawnBy!: string | null;
}
