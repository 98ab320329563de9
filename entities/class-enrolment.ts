import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a learner came into a class; whether they sit in it still, their dossier says. */
@Entity({
  name: 'class_enrolment',
  comment: 'That a learner came into a class; whether they sit in it still, their dossier says.',
})
@Index('class_enrolment_class', ['class'])
export class ClassEnrolment {
  @PrimaryColumn('uuid', { comment: 'The dossier of the learner.' })
  dossier!: string;

  @PrimaryColumn('integer', { comment: 'The entry by which the learner came into the class.' })
  seq!: number;

  @Column('uuid', { comment: 'The class.' })
  class!: string;

  @Column('date', { comment: 'Civil day of the enrolment.' })
  enrolledOn!: string;
}
