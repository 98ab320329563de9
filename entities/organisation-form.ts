import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under which code, name and level a body was known, and when. `organisation` keeps the newest, so that joins for names stay simple. */
@Entity({
  name: 'organisation_form',
  comment: 'Under which code, name and level a body was known, and when.',
})
export class OrganisationForm {
  @PrimaryColumn('uuid', { comment: 'The body.' })
  organisation!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;

  @Column('text', { comment: 'Code people knew the body by.' })
  code!: string;

  @Column('text', { comment: 'Name of the body, in Vietnamese.' })
  name!: string;

  @Column('text', {
    comment: 'Level in the tree: cell, division, grassroots, superior, province or centre.',
  })
  level!: string;
}
