import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody who may not read a dossier asked to, and who let them in until when. Never deleted. */
@Entity({
  name: 'break_glass',
  comment: 'That somebody who may not read a dossier asked to, and who let them in until when.',
})
@Index('break_glass_asker', ['asker', 'dossier'])
@Index('break_glass_asked', ['askedAt'])
export class BreakGlass {
  @PrimaryColumn('uuid', { comment: 'Identity of the request.' })
  id!: string;

  @Column('uuid', { comment: 'Who asks to read.' })
  asker!: string;

  @Column('uuid', { comment: 'The one dossier asked for.' })
  dossier!: string;

  @Column('uuid', {
    array: true,
    comment: 'Body of the dossier and those above it when asked, lowest first: where it is heard.',
  })
  bodies!: string[];

  @Column('text', { comment: 'The reason as a token: id of the text, and its salted seal.' })
  reason!: string;

  @Column('integer', { comment: 'Hours asked for, at most 4.' })
  hours!: number;

  @Column('timestamp with time zone', {
    precision: 3,
    comment: 'Instant of business time at which it was asked.',
  })
  askedAt!: Date;

  @Column('uuid', { nullable: true, comment: 'The second person; null while nobody let them in.' })
  approver!: string | null;

  @Column('timestamp with time zone', {
    precision: 3,
    nullable: true,
    comment: 'Instant of business time of the approval; null until then.',
  })
  approvedAt!: Date | null;

  @Column('timestamp with time zone', {
    precision: 3,
    nullable: true,
    comment: 'Instant of business time at which reading ends by itself; null until approved.',
  })
  untilAt!: Date | null;

  @Column('timestamp with time zone', {
    precision: 3,
    nullable: true,
    comment: 'Instant of business time at which it was ended early or turned down; null otherwise.',
  })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true, comment: 'Who ended it; null while nobody did.' })
  endedBy!: string | null;
}
