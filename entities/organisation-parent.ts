import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Under which body another stood, and when. */
@Entity({ name: 'organisation_parent', comment: 'Under which body another stood, and when.' })
@Index('organisation_parent_parent', ['parent'])
export class OrganisationParent {
  @PrimaryColumn('uuid', { comment: 'The lower body.' })
  child!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('uuid', { comment: 'The body directly above.' })
  parent!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;
}
