import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That the workflow of a dossier must be told where it stands. */
@Entity({
  name: 'to_tell',
  comment: 'That the workflow of a dossier must be told where it stands.',
})
@Index('to_tell_order', ['markedAt'])
export class ToTell {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @Column('integer', { comment: 'Newest entry that had to be told.' })
  seq!: number;

  @Column('integer', { comment: 'Epoch of business time that had to be told.' })
  epoch!: number;

  @Column('timestamptz', { comment: 'Real instant of the first mark since it was last told.' })
  markedAt!: Date;
}
