import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That somebody asked for a dossier or person they may not see, or that is not there. */
@Entity({
  name: 'refused_read',
  comment: 'That somebody asked for a dossier or person they may not see, or that is not there.',
})
@Index('refused_read_person', ['person', 'refusedAt'])
export class RefusedRead {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of arrival.',
  })
  id!: number;

  @Column('uuid', { comment: 'Who asked.' })
  person!: string;

  @Column('text', { comment: 'Hash of the secret of the session asked in.' })
  session!: string;

  @Column('uuid', { comment: 'The id that was asked for.' })
  wanted!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()', comment: 'Real instant.' })
  refusedAt!: Date;
}
