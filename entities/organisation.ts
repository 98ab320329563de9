import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A body of the tree, from its foundation to its dissolution. */
@Entity({
  name: 'organisation',
  comment: 'A body of the tree, from its foundation to its dissolution.',
})
@Index('organisation_code', ['code'], { unique: true })
@Index('organisation_gone', ['toOn'], { where: 'to_on IS NOT NULL' })
export class Organisation {
  @PrimaryColumn('uuid', { comment: 'Identity of the body, never reused.' })
  id!: string;

  @Column('text', { comment: 'Code people know the body by.' })
  code!: string;

  @Column('text', { comment: 'Name of the body, in Vietnamese.' })
  name!: string;

  @Column('text', {
    comment: 'Level in the tree: cell, division, grassroots, superior, province or centre.',
  })
  level!: string;

  @Column('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;
}
