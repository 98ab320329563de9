import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a superior authorised a grassroots committee to decide admissions itself. */
@Entity({
  name: 'authorisation',
  comment: 'That a superior authorised a grassroots committee to decide admissions itself.',
})
export class Authorisation {
  @PrimaryColumn('uuid', { comment: 'The authorised grassroots organisation.' })
  organisation!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;
}
