import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a member was exempt from work and activity. */
@Entity({ name: 'exemption', comment: 'That a member was exempt from work and activity.' })
export class Exemption {
  @PrimaryColumn('uuid', { comment: 'The member.' })
  person!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;
}
