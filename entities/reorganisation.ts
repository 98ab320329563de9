import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReorganisationRow } from '../rules/world/reorganisation/facts';

/** A merger or another change of several bodies on one day, from its plan to its end. */
@Entity({
  name: 'reorganisation',
  comment: 'A merger or another change of several bodies on one day, from its plan to its end.',
})
@Index('reorganisation_due', ['holdsOn'], { where: "status = 'approved'" })
export class Reorganisation {
  @PrimaryColumn('uuid', { comment: 'Identity, chosen by who plans it.' })
  id!: string;

  @Column('text', { comment: 'What people call it; no personal data.' })
  title!: string;

  @Column('text', { comment: 'How far it has come: planned, approved, cancelled or carried-out.' })
  status!: ReorganisationRow['status'];

  @Column('date', { comment: 'First civil day on which the new tree stands.' })
  holdsOn!: string;

  @Column('jsonb', {
    comment: 'The plan: bodies founded, moved, renamed, dissolved; people moved and appointed.',
  })
  steps!: ReorganisationRow['steps'];

  @Column('uuid', { comment: 'The lowest body above all that changes; its secretary approves.' })
  competent!: string;

  @Column('jsonb', { comment: 'By dissolved body, the one that takes its place.' })
  successors!: ReorganisationRow['successors'];

  @Column('uuid', {
    nullable: true,
    comment: 'Who planned it; null where the installation itself did.',
  })
  plannedBy!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'Who approved it, somebody else; null until then.',
  })
  approvedBy!: string | null;
}
