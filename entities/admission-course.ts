import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../rules/kernel/json';

/** How far an admission has come and on which legal days: what figures are counted from. */
@Entity({
  name: 'admission_course',
  comment: 'How far an admission has come and on which legal days: what figures are counted from.',
})
@Index('admission_course_cell', ['cell'])
@Index('admission_course_moved', ['dossier'], { where: 'formerly IS NOT NULL' })
@Index('admission_course_decided', ['decidedAt', 'decidedOn'], { where: 'decided_on IS NOT NULL' })
@Index('admission_course_ceremony', ['ceremonyAt', 'ceremonyOn'], {
  where: 'ceremony_on IS NOT NULL',
})
export class AdmissionCourse {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @Column('uuid', { comment: 'The cell it belongs to now.' })
  cell!: string;

  @Column('jsonb', {
    nullable: true,
    comment: 'Cells it belonged to before, oldest first, each until a day; null where none.',
  })
  formerly!: Json | null;

  @Column('date', { comment: 'Civil day of the listing as sympathiser.' })
  listedOn!: string;

  @Column('date', { nullable: true, comment: 'Civil day from which the certificate counts.' })
  trainedOn!: string | null;

  @Column('date', { nullable: true, comment: 'Civil day on which the file was opened.' })
  fileOn!: string | null;

  @Column('date', { nullable: true, comment: 'Civil day of the resolution of the cell.' })
  resolvedOn!: string | null;

  @Column('date', { nullable: true, comment: 'Civil day of the decision on admission.' })
  decidedOn!: string | null;

  @Column('uuid', { nullable: true, comment: 'The cell it belonged to on that day.' })
  decidedAt!: string | null;

  @Column('date', { nullable: true, comment: 'Civil day of the ceremony.' })
  ceremonyOn!: string | null;

  @Column('uuid', {
    nullable: true,
    comment: 'The cell it belonged to on the day of the ceremony.',
  })
  ceremonyAt!: string | null;

  @Column('date', {
    nullable: true,
    comment: 'Civil day on which it closed, or was set aside; null else.',
  })
  endedOn!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'The phase it closed in, or is put right in; null else.',
  })
  endedAs!: string | null;
}
