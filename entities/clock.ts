import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A date that matters to an open dossier and what will be done about it. */
@Entity({
  name: 'clock',
  comment: 'A date that matters to an open dossier and what will be done about it.',
})
@Index('clock_helper_next', ['nextOn'], { where: 'helper IS NOT NULL' })
export class Clock {
  @PrimaryColumn('uuid', { comment: 'The dossier.' })
  dossier!: string;

  @PrimaryColumn('text', { comment: 'The clock within the dossier.' })
  key!: string;

  @Column('text', { comment: 'Which line of the care table applies.' })
  kind!: string;

  @Column('date', { comment: 'Civil day of the event that started it.' })
  startsOn!: string;

  @Column('date', { comment: 'Last civil day of the term.' })
  dueOn!: string;

  @Column('date', {
    nullable: true,
    comment: 'Civil day of its next deed; null when its care is used up.',
  })
  nextOn!: string | null;

  @Column('integer', {
    nullable: true,
    comment: 'Days from the due date to that deed; negative is before.',
  })
  nextOffsetDays!: number | null;

  @Column('text', { nullable: true, comment: 'What will be done then: remind or escalate.' })
  nextDeed!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'The helper workflow that follows it; null for the dossier itself.',
  })
  helper!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'The duty whose holder is reminded; null where time alone acts.',
  })
  duty!: string | null;

  @Column('text', { comment: 'The article it rests on.' })
  article!: string;
}
