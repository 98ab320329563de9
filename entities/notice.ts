import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** That the holders of a role must be told of something. */
@Entity({ name: 'notice', comment: 'That the holders of a role must be told of something.' })
@Index('notice_reader', ['organisation', 'role', 'createdAt'])
export class Notice {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('integer', { comment: 'The entry that caused it.' })
  causeSeq!: number;

  @PrimaryColumn('text', { comment: 'Which sentence is said.' })
  kind!: string;

  @PrimaryColumn('text', { comment: 'The role that is told.' })
  role!: string;

  @PrimaryColumn('uuid', { comment: 'The body whose holders of the role are told.' })
  organisation!: string;

  @PrimaryColumn('text', { comment: 'How it is told; inbox for the list of notices.' })
  channel!: string;

  @Column('jsonb', { comment: 'Ids, dates and codes for the sentence; no personal data.' })
  facts!: Json;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time of its cause.',
  })
  createdAt!: Date;

  @Column('timestamptz', {
    nullable: true,
    comment: 'Instant it left for the channel; null until then.',
  })
  deliveredAt!: Date | null;

  @Column('timestamptz', { nullable: true, comment: 'Instant it was first read; null until then.' })
  readAt!: Date | null;

  @Column('uuid', { nullable: true, comment: 'Who first read it; null until then.' })
  readBy!: string | null;
}
