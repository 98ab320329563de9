import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a paper in a slot of a dossier. */
@Entity({ name: 'paper', comment: 'One version of a paper in a slot of a dossier.' })
@Index('paper_sha256', ['sha256'])
export class Paper {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('text', { comment: 'The slot of the checklist.' })
  slot!: string;

  @PrimaryColumn('integer', {
    comment: 'The entry that attached it; versions of a slot are counted in this order.',
  })
  seq!: number;

  @Column('text', { comment: 'SHA-256 of its bytes, as hexadecimal digits.' })
  sha256!: string;

  @Column('bigint', { comment: 'Size in bytes.' })
  bytes!: number;

  @Column('text', { comment: 'Media type found in the content.' })
  mediaType!: string;

  @Column('date', { comment: 'Civil day on which the paper was made.' })
  madeOn!: string;

  @Column('uuid', { nullable: true, comment: 'The person who attached it; null when time did.' })
  uploadedBy!: string | null;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time it was attached.',
  })
  recordedAt!: Date;
}
