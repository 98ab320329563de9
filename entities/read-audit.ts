import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That somebody read something that is watched over. */
@Entity({ name: 'read_audit', comment: 'That somebody read something that is watched over.' })
export class ReadAudit {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of reading.',
  })
  id!: number;

  @Column('uuid', { comment: 'Who read.' })
  person!: string;

  @Column('uuid', { nullable: true, comment: 'The dossier read; null for lists.' })
  dossier!: string | null;

  @Column('text', { comment: 'What was read: a route or a paper slot.' })
  what!: string;

  @Column('timestamptz', { default: () => 'now()', comment: 'Real instant of reading.' })
  readAt!: Date;
}
