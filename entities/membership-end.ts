import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a membership which a dossier brought about ended for another reason. A trigger puts the day into the membership's row. */
@Entity({
  name: 'membership_end',
  comment: 'That a membership which a dossier brought about ended for another reason.',
})
@Index('membership_end_cause', ['causeDossier'], { where: 'cause_dossier IS NOT NULL' })
export class MembershipEnd {
  @PrimaryColumn('uuid', { comment: 'The member.' })
  person!: string;

  @PrimaryColumn('date', { comment: 'First civil day of the membership that ended.' })
  fromOn!: string;

  @PrimaryColumn('text', { comment: 'Status of the membership that ended.' })
  status!: string;

  @Column('date', { comment: 'First civil day on which the membership no longer holds.' })
  toOn!: string;

  @Column('uuid', {
    nullable: true,
    comment: 'The dossier that ended it; null where the register of persons did.',
  })
  causeDossier!: string | null;

  @Column('integer', {
    nullable: true,
    comment: 'The entry of that dossier; null where the register of persons did.',
  })
  causeSeq!: number | null;
}
