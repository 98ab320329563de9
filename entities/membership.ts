import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a person stood on the roll of a cell, and how. */
@Entity({ name: 'membership', comment: 'That a person stood on the roll of a cell, and how.' })
@Index('membership_cell', ['cell'])
@Index('membership_cause', ['causeDossier'], { where: 'cause_dossier IS NOT NULL' })
export class Membership {
  @PrimaryColumn('uuid', { comment: 'The member.' })
  person!: string;

  @PrimaryColumn('date', { comment: 'First civil day on which this holds.' })
  fromOn!: string;

  @PrimaryColumn('text', { comment: 'Standing as a member: full or probationary.' })
  status!: string;

  @Column('uuid', { comment: 'The cell on whose roll the member stands.' })
  cell!: string;

  @Column('boolean', {
    default: false,
    comment: 'Whether the member is exempt from work and activity.',
  })
  exempt!: boolean;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which it no longer holds; null while open.',
  })
  toOn!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'The dossier that brought this about; null for rows of the register itself.',
  })
  causeDossier!: string | null;

  @Column('integer', {
    nullable: true,
    comment: 'The entry of that dossier; null for rows of the register itself.',
  })
  causeSeq!: number | null;
}
