import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody was shown something that is watched over; one row per object shown. Parted by month. */
@Entity({
  name: 'read_audit',
  comment:
    'That somebody was shown something that is watched over; one row per object shown. Parted by month of read_at (UTC).',
})
@Index('read_audit_dossier', ['dossier', 'readAt'], { where: 'dossier IS NOT NULL' })
@Index('read_audit_subject', ['subject', 'readAt'], { where: 'subject IS NOT NULL' })
export class ReadAudit {
  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    comment: 'Order of reading, over all months.',
  })
  id!: number;

  @PrimaryColumn('timestamptz', { comment: 'Real instant, before the answer left.' })
  readAt!: Date;

  @Column('uuid', { comment: 'Who read.' })
  person!: string;

  @Column('uuid', {
    nullable: true,
    comment: 'The session it was read in; null where none is known.',
  })
  session!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'The dossier shown; null where it was a person alone.',
  })
  dossier!: string | null;

  @Column('uuid', { nullable: true, comment: 'The person concerned; null where nobody is.' })
  subject!: string | null;

  @Column('text', {
    comment:
      'What was shown: dossier, line, entries, votes, papers, person …, or paper:slot:version.',
  })
  what!: string;

  @Column('text', { comment: 'Why: the purpose named, else the one of the right used.' })
  why!: string;

  @Column('text', {
    comment: 'The right used: task, self, break-glass, or the role that lets the reader see it.',
  })
  byRight!: string;

  @Column('text', {
    nullable: true,
    comment: 'Number of the decision, complaint or request named with the purpose; null without.',
  })
  reference!: string | null;
}
