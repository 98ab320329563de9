import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a member was introduced to temporary activity in another cell. */
@Entity({
  name: 'temporary_activity',
  comment: 'That a member was introduced to temporary activity in another cell.',
})
@Index('temporary_activity_cause', ['causeDossier'], { where: 'cause_dossier IS NOT NULL' })
export class TemporaryActivity {
  @PrimaryColumn('uuid', { comment: 'The member.' })
  person!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('uuid', { comment: 'The cell that hosts the member.' })
  host!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'The transfer that brought this about; null for rows of the register itself.',
  })
  causeDossier!: string | null;

  @Column('integer', {
    nullable: true,
    comment: 'The entry of that dossier; null for rows of the register itself.',
  })
  causeSeq!: number | null;
}
