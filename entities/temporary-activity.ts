import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a member was introduced to temporary activity in another cell. */
@Entity({
  name: 'temporary_activity',
  comment: 'That a member was introduced to temporary activity in another cell.',
})
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
}
