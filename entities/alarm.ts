import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** Something an administrator must look at. */
@Entity({ name: 'alarm', comment: 'Something an administrator must look at.' })
export class Alarm {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of raising.',
  })
  id!: number;

  @Column('text', { comment: 'What it is about, such as reads.enumeration.' })
  kind!: string;

  @Column('uuid', { comment: 'Whose doing raised it.' })
  person!: string;

  @Column('jsonb', { comment: 'Counts and limits; no ids of dossiers and no personal data.' })
  facts!: Json;

  @Column('timestamptz', { default: () => 'clock_timestamp()', comment: 'Real instant.' })
  raisedAt!: Date;
}
