import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AdmissionPlanRow } from '../rules/plan/rows';

/** A version of a body's plan of admissions for a year: prepared by one person, signed by another. */
@Entity({
  name: 'admission_plan',
  comment:
    'A version of a body’s plan of admissions for a year: prepared by one person, signed by another.',
})
@Index('admission_plan_body', ['body', 'year'])
export class AdmissionPlan {
  @PrimaryColumn('uuid', { comment: 'Identity of the version, chosen by who prepares it.' })
  id!: string;

  @Column('uuid', { comment: 'The body whose admissions are planned, with those of all below.' })
  body!: string;

  @Column('integer', { comment: 'The year it is for.' })
  year!: number;

  @Column('integer', { comment: 'Which version of the body’s plan for the year, from 1.' })
  version!: number;

  @Column('integer', { comment: 'Admissions planned; of a share, what it came to.' })
  admissions!: number;

  @Column('integer', {
    nullable: true,
    comment: 'The share of members, in tenths of a percent; null where a number was set.',
  })
  percentTenths!: number | null;

  @Column('integer', {
    nullable: true,
    comment: 'Members the share was counted on; null where a number was set.',
  })
  members!: number | null;

  @Column('date', {
    nullable: true,
    comment: 'Civil day on which the members were counted; null where a number was set.',
  })
  membersOn!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'What the share stands on where it is that of the pack; null otherwise.',
  })
  article!: string | null;

  @Column('text', { comment: 'Number of the document.' })
  document!: string;

  @Column('text', { comment: 'How far it has come: prepared, signed or withdrawn.' })
  status!: AdmissionPlanRow['status'];

  @Column('date', { comment: 'Day of the document, from which the plan holds once signed.' })
  fromOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'First civil day on which a newer version holds; null while none does.',
  })
  toOn!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'Who prepared it; null where the installation itself did.',
  })
  preparedBy!: string | null;

  @Column('date', { comment: 'Civil day on which it was prepared.' })
  preparedOn!: string;

  @Column('uuid', {
    nullable: true,
    comment: 'Who signed it, somebody else; null until then, or where the installation itself did.',
  })
  signedBy!: string | null;

  @Column('date', { nullable: true, comment: 'Civil day on which it was signed; null until then.' })
  signedOn!: string | null;
}
